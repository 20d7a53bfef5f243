import { member, origin, typeOf, type Files } from './declarations.js';
import type { Element } from './elements.js';

/** For Solid: the tags in JSX, with its `prop:`, `attr:`, `bool:` and `on:`. */
export const solidBinding = (elements: Element[]): Files => ({
  'solid.js': `${origin}export {};\n`,
  'solid.d.ts': `${origin}
import type { JSX } from 'solid-js';
import type * as Elements from '../elements/index.js';

${elements.map(types).join('\n')}
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tag, className }) => `      '${tag}': ${className}Attributes;`).join('\n')}
    }
  }
}
`,
});

function types(element: Element): string {
  const { tag, className, attributes, properties, events } = element;
  const host = `Elements.${className}`;
  const attributeMembers = attributes.flatMap(({ name, property, isBoolean, description }) => {
    const type = typeOf(element, property);
    const named = member(name, type, description);
    return isBoolean
      ? [named, member(`bool:${name}`, 'boolean', description)]
      : [named, member(`attr:${name}`, type, description)];
  });
  const propertyMembers = properties.flatMap(({ name, attribute, description }) => {
    const type = typeOf(element, name);
    const named = attribute?.name === name ? [] : [member(name, type, description)];
    return [...named, member(`prop:${name}`, type, description)];
  });
  const handlers = events.map(({ name, description, className }) =>
    member(
      `on:${name}`,
      `JSX.EventHandlerWithOptionsUnion<${host}, Elements.${className}>`,
      description,
    ),
  );
  return `/** What \`<${tag}>\` takes in JSX. */
export interface ${className}Attributes extends JSX.HTMLAttributes<${host}> {
${[...attributeMembers, ...propertyMembers, ...handlers].join('\n')}
}
`;
}
