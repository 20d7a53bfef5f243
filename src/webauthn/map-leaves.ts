/**
 * A copy of a JSON-like value with everything mapped that is neither a list nor a plain object. Items
 * and members that are null or undefined are left out.
 */
export function mapLeaves(value: unknown, map: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.filter((item) => item != null).map((item) => mapLeaves(item, map));
  }
  if (!isPlainObject(value)) return map(value);
  const members = Object.entries(value).filter(([, member]) => member != null);
  return Object.fromEntries(members.map(([name, member]) => [name, mapLeaves(member, map)]));
}

/** By its tag, since an extension's objects come from another realm. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/**
 * A copy of JSON without null: many backends serialize an absent member as null, which the browser
 * would convert to 0, "null" or an exception.
 */
export function withoutNulls<JSON>(json: JSON): JSON {
  return mapLeaves(json, (leaf) => leaf) as JSON;
}
