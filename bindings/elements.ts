import { readFileSync } from 'node:fs';

interface Described {
  name: string;
  description: string;
}

/** What markup may say of an element. */
export interface Attribute extends Described {
  /** The property that it sets. */
  property: string;
  isBoolean: boolean;
  /** As TypeScript has it. */
  type: string;
  /** All that it may be, where that is a closed list. */
  values: string[];
}

/** What a script may assign to an element. */
export interface Property extends Described {
  /** As TypeScript has it. */
  type: string;
  /** The attribute that sets it too. */
  attribute?: Attribute | undefined;
}

export interface ElementEvent extends Described {
  /** The event's class, which `passkey-elements/elements` exports. */
  className: string;
}

/** One of the elements, as custom-elements.json has it. */
export interface Element {
  tag: string;
  className: string;
  description: string;
  attributes: Attribute[];
  properties: Property[];
  events: ElementEvent[];
  slots: Described[];
  parts: Described[];
  cssProperties: Described[];
  states: Described[];
}

/** Whether frameworks need a type of the element's own: a tag without members needs none. */
export const takesAnything = ({ properties, events }: Element): boolean =>
  properties.length + events.length > 0;

interface Manifest {
  modules: { declarations: Declaration[] }[];
}

interface Typed extends Described {
  type: { text: string };
}

interface Declaration extends Described {
  tagName?: string;
  attributes?: (Typed & { fieldName: string })[];
  members?: (Typed & { kind: string; static?: boolean; readonly?: boolean })[];
  events?: Typed[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
  cssStates?: Described[];
}

/** Reads the elements from custom-elements.json, which the analyzer has written. */
export function readElements(manifest: URL): Element[] {
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  return modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) => elementOf(declaration) ?? [])
    .sort((one, other) => one.tag.localeCompare(other.tag));
}

function elementOf(declaration: Declaration): Element | undefined {
  const { tagName: tag, name: className, description, members = [] } = declaration;
  if (!tag) return undefined;
  const attributes = (declaration.attributes ?? []).map(
    ({ name, description, fieldName, type }) => ({
      name,
      description,
      property: fieldName,
      isBoolean: type.text === 'boolean',
      type: type.text,
      values: [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? ''),
    }),
  );
  const properties = members
    .filter(({ kind, readonly, static: isStatic }) => kind === 'field' && !readonly && !isStatic)
    .map(({ name, description, type }) => ({
      name,
      description,
      type: type.text,
      attribute: attributes.find(({ property }) => property === name),
    }));
  const events = (declaration.events ?? []).map(({ name, description, type }) => ({
    name,
    description,
    className: type.text,
  }));
  return {
    tag,
    className,
    description,
    attributes,
    properties,
    events,
    slots: declaration.slots ?? [],
    parts: declaration.cssParts ?? [],
    cssProperties: declaration.cssProperties ?? [],
    states: declaration.cssStates ?? [],
  };
}
