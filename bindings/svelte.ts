import { member, origin, typeOf, type Files } from './declarations.js';
import type { Element } from './elements.js';

/** For Svelte: the tags in markup, as `svelte-check` and Svelte's language server check them. */
export const svelteBinding = (elements: Element[]): Files => ({
  'svelte.js': `${origin}export {};\n`,
  'svelte.d.ts': `${origin}
import type { HTMLAttributes } from 'svelte/elements';
import type * as Elements from '../elements/index.js';

${elements.map(types).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map(({ tag, className }) => `    '${tag}': ${className}Attributes;`).join('\n')}
  }
}
`,
});

/** Svelte assigns what the element has a property for, and sets attributes otherwise. */
function types(element: Element): string {
  const { tag, className, attributes, properties, events } = element;
  const members = [
    ...properties.map(({ name, description }) => member(name, typeOf(element, name), description)),
    ...attributes
      .filter(({ name, property }) => name !== property)
      .map(({ name, property, description }) =>
        member(name, typeOf(element, property), description),
      ),
    ...events.map(({ name, description, className }) =>
      member(`on${name}`, `((event: Elements.${className}) => void)`, description),
    ),
  ];
  return `/** What \`<${tag}>\` takes in markup. */
export interface ${className}Attributes extends HTMLAttributes<Elements.${className}> {
${members.join('\n')}
}
`;
}
