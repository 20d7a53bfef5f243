declare global {
  interface Window {
    /**
     * Continues the conditional request that is held, as if the user had picked a passkey. Absent
     * while autofill is not pending.
     */
    pickPasskey?: (() => void) | undefined;
  }
}

/**
 * Makes conditional requests wait for `window.pickPasskey()`. Without an interface, a virtual
 * authenticator resolves a conditional `get()` at once, even with no input on the page (measured on
 * Chromium 156), so the page would sign in by itself. The request that runs in the end is the page's
 * own. This proves nothing about the browser's popup.
 *
 * Runs in the page, before its scripts.
 */
export function holdConditionalGet(): void {
  const container = navigator.credentials;
  const untilPicked = async (signal?: AbortSignal) => {
    signal?.throwIfAborted();
    let pick: (() => void) | undefined;
    await new Promise<void>((resolve, reject) => {
      pick = window.pickPasskey = resolve;
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    }).finally(() => {
      // A newer request may be pending already.
      if (window.pickPasskey === pick) window.pickPasskey = undefined;
    });
  };
  // A proxy of a native function still says that it is native code, so that the page does not take
  // this for a password manager's replacement.
  container.get = new Proxy(container.get, {
    async apply(get, _, [options]: [CredentialRequestOptions?]) {
      if (options?.mediation === 'conditional') await untilPicked(options.signal);
      return get.call(container, options);
    },
  });
}
