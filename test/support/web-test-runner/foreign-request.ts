/**
 * Opens a request of another script of the page, which knows nothing of this package; without
 * presence it stays pending. `end` aborts it and resolves when it has gone.
 */
export function openForeignRequest(): { end(): Promise<void> } {
  const controller = new AbortController();
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  const { signal } = controller;
  const request = navigator.credentials.get({ publicKey: { challenge }, signal });
  return {
    async end() {
      controller.abort();
      await request.catch(() => undefined);
    },
  };
}
