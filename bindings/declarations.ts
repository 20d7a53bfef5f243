import type { Element, ElementEvent } from './elements.js';

/** The files of one binding, by their names. */
export type Files = Record<string, string>;

/** The first line of everything that is made here. */
export const origin = '// Made from custom-elements.json by the build.\n';

/** A docstring, `indent` spaces to the right. */
export function docstring(text: string, indent = 2): string {
  const space = ' '.repeat(indent);
  if (!text.includes('\n')) return `${space}/** ${text} */`;
  return `${space}/**\n${space} * ${text.replaceAll('\n', `\n${space} * `)}\n${space} */`;
}

/** A name as a key of an object or a type. */
export const keyOf = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

/** An optional member of an interface. */
export const member = (name: string, type: string, description: string): string =>
  `${docstring(description)}\n  ${keyOf(name)}?: ${type} | undefined;`;

/**
 * The type that an element's class declares for one of its properties. TypeScript names only what an
 * accessor returns; `form` returns an element, and takes an id.
 */
export const typeOf = ({ className }: Element, property: string): string =>
  property === 'form' ? 'string' : `Elements.${className}['${property}']`;

/** The name of an event's handler, `onPasskeySuccess` say. */
export const handlerName = ({ className }: ElementEvent): string =>
  `on${className.replace(/Event$/, '')}`;
