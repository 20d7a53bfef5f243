import type { Element } from './elements.js';

/** docs/reference.md: what the manifest knows of every element, for people. */
export const reference = (elements: Element[]): string =>
  `# Reference

Made from custom-elements.json by \`npm run docs:reference\`, and held to it by a test.
${elements.map(section).join('')}`;

const section = (element: Element): string => `
## \`<${element.tag}>\`

${element.description}

\`${element.className}\` in \`passkey-elements/elements\`.
${table(
  'Attributes',
  ['Attribute', 'Property', 'Type'],
  element.attributes.map(({ name, property, type, description }) => [
    code(name),
    code(property),
    code(type),
    description,
  ]),
)}${table(
  'Properties',
  ['Property', 'Type'],
  element.properties
    .filter(({ attribute }) => !attribute)
    .map(({ name, type, description }) => [code(name), code(type), description]),
)}${table(
  'Events',
  ['Event', 'Class'],
  element.events.map(({ name, className, description }) => [
    code(name),
    code(className),
    description,
  ]),
)}${table(
  'Slots',
  ['Slot'],
  element.slots.map(({ name, description }) => [
    name ? code(name) : 'the default one',
    description,
  ]),
)}${described('Parts', 'Part', element.parts)}${described('Custom properties', 'Property', element.cssProperties)}${described('States', 'State', element.states)}`;

const described = (
  heading: string,
  what: string,
  list: { name: string; description: string }[],
): string =>
  table(
    heading,
    [what],
    list.map(({ name, description }) => [code(name), description]),
  );

const table = (heading: string, columns: string[], rows: string[][]): string =>
  rows.length === 0
    ? ''
    : `
### ${heading}

| ${columns.join(' | ')} | |
|${' --- |'.repeat(columns.length + 1)}
${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}
`;

const code = (text: string): string => `\`${text}\``;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
