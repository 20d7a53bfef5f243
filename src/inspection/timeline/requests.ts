import type { Step } from './inspected-ceremony.js';

/** A request of a script of this page, as the browser has timed it, in milliseconds. */
export interface TimedRequest {
  url: string;
  status: number;
  startedAt: number;
  endedAt: number;
}

/** Notifies of every request that a script makes from now on. @returns stops it */
export function watchRequests(onRequest: (request: TimedRequest) => void): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const { initiatorType, name, startTime, responseEnd, responseStatus } = entry;
      if (initiatorType !== 'fetch') continue;
      onRequest({ url: name, status: responseStatus, startedAt: startTime, endedAt: responseEnd });
    }
  });
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}

/** The requests of a step. Their times are rounded by the browser. */
export function requestsOf(
  { name, startedAt, endedAt }: Step,
  requests: TimedRequest[],
): TimedRequest[] {
  if (!endedAt || (name !== 'options' && name !== 'verification')) return [];
  return requests.filter(
    // A body that is read as it streams ends for its reader before it ends for the browser's clock.
    (request) => request.startedAt >= startedAt - 1 && request.startedAt <= endedAt,
  );
}
