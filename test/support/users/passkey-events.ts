import type { Page } from 'playwright';
import { until } from '../condition.js';

/** What a page's script could see of one of the elements' events. */
export interface RecordedEvent {
  type: string;
  element: string;
  state?: string;
  ceremony?: string;
  mediation?: string;
  code?: string;
  likelyReason?: string;
  userMessage?: string;
}

/** Records the elements' events from the next navigation on, also across navigations. */
export async function recordPasskeyEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const type of [
      'passkey-start',
      'passkey-statechange',
      'passkey-success',
      'passkey-error',
    ]) {
      addEventListener(type, (event) => {
        const { state, ceremony, mediation, error, userMessage } = event as unknown as Record<
          string,
          string
        > & { error?: Record<string, string> };
        const { code, likelyReason } = error ?? {};
        const element = (event.target as Element).localName;
        const recorded = sessionStorage.getItem('passkey-events') ?? '[]';
        sessionStorage.setItem(
          'passkey-events',
          JSON.stringify([
            ...JSON.parse(recorded),
            { type, element, state, ceremony, mediation, code, likelyReason, userMessage },
          ]),
        );
      });
    }
  });
}

/** The events since the last call. */
export async function takePasskeyEvents(page: Page): Promise<RecordedEvent[]> {
  return page.evaluate(() => {
    const recorded = sessionStorage.getItem('passkey-events') ?? '[]';
    sessionStorage.removeItem('passkey-events');
    return JSON.parse(recorded) as RecordedEvent[];
  });
}

/**
 * Waits for a failure, of one kind of element if need be, and gives its event; what was recorded
 * until then is forgotten.
 */
export async function passkeyError(page: Page, tag?: string): Promise<RecordedEvent> {
  return until('passkey-error', async () =>
    (await takePasskeyEvents(page)).find(
      ({ type, element }) => type === 'passkey-error' && (tag ?? element) === element,
    ),
  );
}
