/**
 * Calls a callback of the page. What it throws is reported as the exception of an event listener
 * is, and changes nothing here.
 */
export function notify<Details extends unknown[], Returned>(
  callback: ((...details: Details) => Returned) | undefined,
  ...details: Details
): Returned | undefined {
  try {
    return callback?.(...details);
  } catch (error) {
    // Node has no reportError().
    (globalThis.reportError ?? console.error)(error);
    return undefined;
  }
}
