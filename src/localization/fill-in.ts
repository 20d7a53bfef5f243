/**
 * Puts values in the place of `{…}`. Each is isolated, so that a name in Arabic leaves the English
 * around it in order.
 */
export function fillIn(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => `\u2068${values[key] ?? ''}\u2069`);
}
