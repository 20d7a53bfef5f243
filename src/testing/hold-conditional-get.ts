declare global {
  interface Window {
    /** Lets the conditional request that is held go on, as if the user had picked a passkey. */
    pickPasskey?: (() => void) | undefined;
  }
}

/**
 * Makes conditional requests wait for the user's pick, as they do in life. Without an interface,
 * a virtual authenticator answers a conditional `get()` at once, even with no input on the page
 * (measured on Chromium 156), so that the page would sign in by itself. Only the moment is held:
 * the request that runs in the end is the page's own. It proves nothing about autofill's popup.
 *
 * Runs in the page, before its scripts. Can go when headless Chromium shows autofill's popup.
 */
export function holdConditionalGet(): void {
  const container = navigator.credentials;
  const get = container.get.bind(container);
  container.get = async (options) => {
    if (options?.mediation !== 'conditional') return get(options);
    const { signal } = options;
    signal?.throwIfAborted();
    await new Promise<void>((pick, abort) => {
      signal?.addEventListener('abort', () => abort(signal.reason), { once: true });
      window.pickPasskey = pick;
    }).finally(() => (window.pickPasskey = undefined));
    return get(options);
  };
}
