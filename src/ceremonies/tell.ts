/**
 * Calls a function of the page's. What it throws is the page's own affair, and reported as if an
 * event listener had thrown it.
 */
export function tell<Details extends unknown[], Answer>(
  listener: ((...details: Details) => Answer) | undefined,
  ...details: Details
): Answer | undefined {
  try {
    return listener?.(...details);
  } catch (error) {
    // Node has no reportError().
    (globalThis.reportError ?? console.error)(error);
    return undefined;
  }
}
