import { docstring, handlerName, member, origin, typeOf, type Files } from './declarations.js';
import { takesAnything, type Element } from './elements.js';

/**
 * For React: a component for each element, which React 18 needs as it knows neither properties nor
 * events of custom elements, and the types of the tags, which React 19 takes as they are.
 */
export const reactBinding = (elements: Element[]): Files => ({
  'react.js': `'use client';
${origin}
import * as Elements from '../elements/index.js';
import { reactComponent } from './react-component.js';

${elements.filter(takesAnything).map(component).join('\n')}`,
  'react.d.ts': `${origin}
import type * as React from 'react';
import type * as Elements from '../elements/index.js';

${elements.map(types).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tag, className }) => `      '${tag}': ${className}Attributes;`).join('\n')}
    }
  }
}
`,
});

function component({ tag, className, properties, events }: Element): string {
  const attributes = properties.flatMap(({ name, attribute }) =>
    attribute ? [[name, attribute.name]] : [],
  );
  const names = {
    attributes: Object.fromEntries(attributes) as object,
    properties: properties.filter(({ attribute }) => !attribute).map(({ name }) => name),
    events: Object.fromEntries(events.map((event) => [handlerName(event), event.name])),
  };
  return `export const ${className} = /* @__PURE__ */ reactComponent(
  '${tag}',
  Elements.${className},
  ${JSON.stringify(names)},
);
`;
}

function types(element: Element): string {
  const { tag, className, description, attributes, properties, events } = element;
  const handler = (type: string) => `((event: Elements.${type}) => void)`;
  const props = [
    ...properties.map(({ name, description }) =>
      member(name, orNull(name, typeOf(element, name)), description),
    ),
    ...events.map((event) =>
      member(handlerName(event), handler(event.className), event.description),
    ),
  ];
  const members = [
    ...attributes.map(({ name, property, description }) =>
      member(name, typeOf(element, property), description),
    ),
    ...properties
      .filter(({ attribute }) => !attribute)
      .map(({ name, description }) =>
        member(name, orNull(name, typeOf(element, name)), description),
      ),
    ...events.map(({ name, description, className }) =>
      member(`on${name}`, handler(className), description),
    ),
  ];
  return `/** What \`<${className}>\` takes. */
export interface ${className}Props extends React.HTMLAttributes<Elements.${className}> {
${props.join('\n')}
}

/** What the tag \`<${tag}>\` takes in React 19. */
export interface ${className}Attributes
  extends React.HTMLAttributes<Elements.${className}>,
    React.ClassAttributes<Elements.${className}> {
${members.join('\n')}
}

${takesAnything(element) ? componentType(className, description) : ''}`;
}

const componentType = (
  className: string,
  description: string,
): string => `${docstring(description, 0)}
export declare const ${className}: React.ForwardRefExoticComponent<
  ${className}Props & React.RefAttributes<Elements.${className}>
>;
`;

/** The input comes from a ref, which is empty before the first render. */
const orNull = (property: string, type: string): string =>
  property === 'input' ? `${type} | null` : type;
