import { docstring, keyOf, origin, typeOf, type Files } from './declarations.js';
import { takesAnything, type Element } from './elements.js';

/** What a template may say of an element, by that name. */
interface Input {
  name: string;
  property: string;
  description: string;
  isBoolean: boolean;
}

/**
 * For Angular: a directive for each element, in the form that Angular's compiler writes for libraries
 * and links in applications of this version or a later one. Its inputs are all that templates can say,
 * so that they need no CUSTOM_ELEMENTS_SCHEMA, which would have everything pass.
 */
const linked = { minVersion: '14.0.0', version: '22.2.6' };

export const angularBinding = (elements: Element[]): Files => ({
  'angular.js': `${origin}
import * as i0 from '@angular/core';
import * as Elements from '../elements/index.js';

${elements.filter(takesAnything).map(directive).join('\n')}`,
  'angular.d.ts': `${origin}
import type * as i0 from '@angular/core';
import type * as Elements from '../elements/index.js';

${elements.filter(takesAnything).map(declaration).join('\n')}`,
});

/** An element that knows no relying party is a mistake, and stays unknown to Angular. */
const selector = ({ tag }: Element): string =>
  ['endpoint', 'backend', 'relyingParty'].map((name) => `${tag}[${name}]`).join(', ');

function inputs({ attributes, properties }: Element): Input[] {
  const aliases = attributes.filter(({ name, property }) => name !== property);
  return [
    ...properties.map(({ name, description, attribute }) => ({
      name,
      property: name,
      description,
      isBoolean: attribute?.isBoolean ?? false,
    })),
    ...aliases,
  ];
}

function directive(element: Element): string {
  const { className } = element;
  const names = inputs(element);
  const about = (minVersion: string): string =>
    `minVersion: '${minVersion}', version: '${linked.version}', ngImport: i0, type: ${className}`;
  return `export class ${className} {
  #element = i0.inject(i0.ElementRef).nativeElement;

  constructor() {
    Elements.${className}.define();
  }

${names
  .map(({ name, property, isBoolean }) => {
    const value = isBoolean ? 'i0.booleanAttribute(value)' : 'value';
    return `  set ${keyOf(name)}(value) { this.#element.${property} = ${value}; }`;
  })
  .join('\n')}

  static ɵfac = i0.ɵɵngDeclareFactory({ ${about('12.0.0')}, deps: [], target: i0.ɵɵFactoryTarget.Directive });
  static ɵdir = i0.ɵɵngDeclareDirective({
    ${about(linked.minVersion)},
    isStandalone: true,
    selector: '${selector(element)}',
    inputs: { ${names.map(({ name }) => `${keyOf(name)}: '${name}'`).join(', ')} },
  });
}
`;
}

function declaration(element: Element): string {
  const { className, description } = element;
  const names = inputs(element);
  const setters = names.map(({ name, property, isBoolean, description }) => {
    // The empty string is an attribute without a value.
    const type = `${typeOf(element, property)} | undefined${isBoolean ? " | ''" : ''}`;
    return `${docstring(description)}\n  set ${keyOf(name)}(value: ${type});`;
  });
  const aliases = names.map(({ name }) => `${keyOf(name)}: { alias: '${name}'; required: false }`);
  return `${docstring(description, 0)}
export declare class ${className} {
${setters.join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${className}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    ${className},
    '${selector(element)}',
    never,
    { ${aliases.join('; ')} },
    {},
    never,
    never,
    true,
    never
  >;
}
`;
}
