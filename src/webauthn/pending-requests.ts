/** How long to wait for requests that should have ended, in milliseconds. */
const MAX_WAIT_MS = 1000;

/** The requests that the browser has not settled yet, aborted ones and signals included. */
const pending = new Set<Promise<unknown>>();

/** Remembers a request to the browser until the browser settles it. */
export function trackRequest<Result>(request: Promise<Result>): Promise<Result> {
  const forget = () => pending.delete(request);
  pending.add(request);
  request.then(forget, forget);
  return request;
}

/**
 * Resolves when the browser has settled all earlier requests, after a second at most; undefined if
 * it has already. The browser refuses a new one until then: old Safari and password managers take a
 * while to end an aborted request, and Chromium waits for the network to refuse the signal of a
 * foreign RP ID.
 */
export function earlierRequestsSettled(): Promise<unknown> | undefined {
  return pending.size > 0 ? settledInTime(Promise.allSettled(pending)) : undefined;
}

/** Settles like `request`, or resolves after a second. */
export function settledInTime(request: Promise<unknown> | undefined): Promise<unknown> {
  return Promise.race([request, new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS))]);
}
