/**
 * A controller that aborts when `signal` aborts, with the same reason. Abort the controller when
 * the work is over, which also removes its listener from `signal`.
 */
export function linkedController(signal: AbortSignal | undefined): AbortController {
  // Replace by `AbortSignal.any()` once Chrome 116 and Safari 17.4 are the oldest supported browsers.
  const controller = new AbortController();
  const abort = () => controller.abort(signal!.reason);
  signal?.addEventListener('abort', abort, { signal: controller.signal });
  if (signal?.aborted) abort();
  return controller;
}
