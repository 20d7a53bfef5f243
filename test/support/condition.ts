/** Milliseconds between two looks at a condition that no event announces. */
const interval = 50;

/**
 * Resolves with the first truthy result of `holds`, which it calls repeatedly. Throws
 * after `timeout` milliseconds. For conditions outside a page: in a page, use Playwright's waits.
 */
export async function until<Value>(
  what: string,
  holds: () => Promise<Value>,
  timeout = 10_000,
): Promise<NonNullable<Value>> {
  const end = performance.now() + timeout;
  while (performance.now() < end) {
    const value = await holds();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  throw new Error(`Not within ${timeout} ms: ${what}.`);
}
