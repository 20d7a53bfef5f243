/** Whether `value` is an object with members of its own: no array, function or binary data. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  // By its tag, since an extension's objects come from another realm.
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** A copy of `record` with its values mapped. Members that are null or undefined are left out. */
export function mapMembers(
  record: Record<string, unknown>,
  map: (value: unknown) => unknown,
): Record<string, unknown> {
  const present = Object.entries(record).filter(([, value]) => value != null);
  return Object.fromEntries(present.map(([name, value]) => [name, map(value)]));
}

/**
 * A copy of JSON without null: many backends serialize an absent member as null, which the browser
 * would convert to 0, "null" or an exception.
 */
export function withoutNulls<JSON>(json: JSON): JSON;
export function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) {
    const items: unknown[] = json;
    return items.filter((item) => item != null).map(withoutNulls);
  }
  return isRecord(json) ? mapMembers(json, withoutNulls) : json;
}
