import type { PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import type { ElementName, Entry } from '../log.js';

/** Records when the page goes and comes, what nobody has caught, and what the browser is asked. */
export function recordPage(log: Entry[]): void {
  addEventListener('pagehide', () => log.push({ what: 'left' }));
  addEventListener('pageshow', ({ persisted }) => log.push({ what: 'returned', persisted }));
  addEventListener('error', ({ message }) => log.push({ what: 'uncaught', message }));
  addEventListener('unhandledrejection', ({ reason }) =>
    log.push({ what: 'uncaught', message: String(reason) }),
  );

  const { credentials } = navigator;
  let requests = 0;
  const recorded =
    <Options extends { signal?: AbortSignal }>(
      ask: (options?: Options) => Promise<Credential | null>,
    ) =>
    (options?: Options): Promise<Credential | null> => {
      const request = ++requests;
      const end = () => log.push({ what: 'ended', request });
      log.push({ what: 'asked', request });
      options?.signal?.addEventListener('abort', end);
      if (options?.signal?.aborted) end();
      return ask(options).finally(end);
    };
  credentials.create = recorded(credentials.create.bind(credentials));
  credentials.get = recorded(credentials.get.bind(credentials));
}

/** Records an element's events, and what ends its ceremony by keyboard. */
export function recordElement(
  log: Entry[],
  who: ElementName,
  element: PasskeyLogin | PasskeyRegister,
): void {
  element.addEventListener('passkey-start', ({ mediation }) =>
    log.push({ what: 'start', who, mediation }),
  );
  element.addEventListener('passkey-statechange', ({ state }) =>
    log.push({ what: 'state', who, state }),
  );
  element.addEventListener('passkey-success', () => log.push({ what: 'success', who }));
  element.addEventListener('passkey-error', ({ error: { code } }) =>
    log.push({ what: 'error', who, code }),
  );
  // Before the element itself learns of it.
  element.addEventListener('keydown', recordEscape, { capture: true });

  function recordEscape({ key }: KeyboardEvent): void {
    if (key === 'Escape') log.push({ what: 'cancelled', who });
  }
}
