/**
 * A controller that is aborted with `signal`, for the same reason, until it is aborted itself: do
 * that when all is over. `AbortSignal.any()` once Chrome 116 and Safari 17.4 are the oldest.
 */
export function follow(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  const abort = () => controller.abort(signal!.reason);
  signal?.addEventListener('abort', abort, { signal: controller.signal });
  if (signal?.aborted) abort();
  return controller;
}
