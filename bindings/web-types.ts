import type { Element } from './elements.js';

/** What JetBrains IDEs want to know of the elements of a package. */
export const webTypes = (
  elements: Element[],
  { name, version }: { name: string; version: string },
): object => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(contribution) } },
});

function contribution(element: Element): object {
  const { tag, className, description, attributes, properties, events } = element;
  const { slots, parts, cssProperties } = element;
  return {
    name: tag,
    description,
    source: { module: 'passkey-elements/elements', symbol: className },
    attributes: attributes.map(({ name, description, type, isBoolean }) => ({
      name,
      description,
      value: isBoolean ? { kind: 'no-value', type } : { type },
    })),
    slots: slots.map(described),
    js: {
      properties: properties.map(({ name, description, type }) => ({ name, description, type })),
      events: events.map(described),
    },
    css: { parts: parts.map(described), properties: cssProperties.map(described) },
  };
}

/** The manifest says more of each than the schema knows. */
const described = ({ name, description }: { name: string; description: string }): object => ({
  name,
  description,
});
