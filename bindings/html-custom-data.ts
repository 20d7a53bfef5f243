import type { Attribute, Element } from './elements.js';

/** The tags and attributes as VS Code's HTML language server takes them. */
export const htmlCustomData = (elements: Element[]): object => ({
  version: 1.1,
  tags: elements.map(({ tag, description, attributes }) => ({
    name: tag,
    description: markdown(description),
    attributes: attributes.map(attribute),
  })),
});

const attribute = ({ name, description, isBoolean, values }: Attribute): object => ({
  name,
  description: markdown(description),
  // The server's own set of no value at all.
  ...(isBoolean && { valueSet: 'v' }),
  ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
});

const markdown = (value: string): object => ({ kind: 'markdown', value });
