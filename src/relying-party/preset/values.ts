import type { JSONObject } from '../request-json.js';
import type { Conditions, Path, Template } from './preset.js';

/** What is at `path`, if anything; without a path the value itself. */
export function valueAt(value: unknown, path?: Path): unknown {
  const names = path ? path.split('.') : [];
  return names.reduce((object: unknown, name) => (object as JSONObject | undefined)?.[name], value);
}

/** Puts the values of a request into a template. */
export function fillIn(template: Template | undefined, values: object): unknown {
  if (Array.isArray(template)) return template.map((each: Template) => fillIn(each, values));
  if (Object(template) === template) {
    return mapValues(template as Record<string, Template>, (each) => fillIn(each, values));
  }
  const [sign, path, fallback] = String(template).split(/[$|]/);
  return path && !sign ? (valueAt(values, path) ?? fallback) : template;
}

/** The same names with other values, without those that have none. */
function mapValues<From, To>(
  object: Readonly<Record<string, From>> | undefined,
  change: (value: From) => To,
): Record<string, To & {}> {
  const entries = Object.entries(object ?? {}).map(([name, each]) => [name, change(each)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value != null)) as never;
}

/** What is at each of the paths. */
export const valuesAt = (value: unknown, paths?: Readonly<Record<string, Path>>) =>
  mapValues(paths, (path) => valueAt(value, path));

/** Whether all conditions hold. */
export const holds = (conditions: Conditions | undefined, answer: unknown): boolean =>
  Object.entries(conditions ?? {}).every(([path, wanted]) => {
    const value = valueAt(answer, path);
    return wanted instanceof RegExp ? wanted.test(String(value ?? '')) : value === wanted;
  });
