import { member, origin, typeOf, type Files } from './declarations.js';
import type { Element } from './elements.js';

/** For Vue: the tags in templates, as `vue-tsc` and Vue's language server check them. */
export const vueBinding = (elements: Element[]): Files => ({
  'vue.js': `${origin}export {};\n`,
  'vue.d.ts': `${origin}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type * as Elements from '../elements/index.js';

${elements.map(types).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tag, className }) => `    '${tag}': ${className}Tag;`).join('\n')}
  }
}
`,
});

/** Templates may say a name with hyphens or in camel case; the types have the latter alone. */
function types(element: Element): string {
  const { tag, className, attributes, properties, events } = element;
  const names = [
    ...properties.map(({ name, description }) => ({ name, property: name, description })),
    ...attributes
      .filter(({ name }) => name === 'for')
      .map(({ name, property, description }) => ({ name, property, description })),
  ];
  return `/** What \`<${tag}>\` takes in a template. */
export interface ${className}Props extends HTMLAttributes {
${names
  .map(({ name, property, description }) => member(name, typeOf(element, property), description))
  .join('\n')}
}

export type ${className}Tag = new () => Elements.${className} & {
  $props: ${className}Props & PublicProps;
  $emit: EmitFn<{
${events.map(({ name, className }) => `    '${name}': (event: Elements.${className}) => void;`).join('\n')}
  }>;
};
`;
}
