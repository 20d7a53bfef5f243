import { isArray } from '../parse-response.js';
import type { JSONObject } from '../parse-response.js';
import type { Conditions, Path, Template } from './preset.js';

/** The value at `path`, or `undefined`; without a path the value itself. */
export function valueAt(value: unknown, path?: Path): unknown {
  const names = path ? path.split('.') : [];
  return names.reduce((parent, name) => (Object(parent) as JSONObject)[name], value);
}

/** Fills the values of a request into a template. */
export function fillIn(template: Template | undefined, values: object): unknown {
  if (isArray(template)) return template.map((each) => fillIn(each, values));
  if (template && typeof template === 'object') {
    return mapValues(template, (each) => fillIn(each, values));
  }
  const [, path, fallback] = /^\$([^|]+)(?:\|(.*))?/s.exec(`${template}`) ?? [];
  return path ? (valueAt(values, path) ?? fallback) : template;
}

/** The same for headers and forms, whose values are strings. */
export const fillInStrings = (
  templates: Readonly<Record<string, Template>> | undefined,
  values: object,
): Record<string, string> =>
  mapValues(
    mapValues(templates, (template) => fillIn(template, values)),
    String,
  );

/** The values at each of the paths. */
export const valuesAt = (value: unknown, paths?: Readonly<Record<string, Path>>): JSONObject =>
  mapValues(paths, (path) => valueAt(value, path));

/** The same names with other values, without those that are `null` or `undefined`. */
function mapValues<From, To>(
  object: Readonly<Record<string, From>> | undefined,
  change: (value: From) => To,
): Record<string, To> {
  const entries = Object.entries(object ?? {}).map(([name, each]) => [name, change(each)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value != null));
}

/** Whether all conditions hold. */
export const holds = (conditions: Conditions | undefined, json: unknown): boolean =>
  Object.entries(conditions ?? {}).every(([path, expected]) => {
    const value = valueAt(json, path) ?? '';
    return expected instanceof RegExp
      ? // Unlike test(), this starts at 0 whatever the flags of the pattern.
        typeof value !== 'object' && `${value}`.search(expected) >= 0
      : value === expected;
  });
