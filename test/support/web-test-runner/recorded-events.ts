import type {
  PasskeyErrorEvent,
  PasskeyStartEvent,
  PasskeyStateChangeEvent,
  PasskeySuccessEvent,
} from 'passkey-elements/elements';

type PasskeyEvent =
  PasskeyStartEvent | PasskeyStateChangeEvent | PasskeySuccessEvent | PasskeyErrorEvent;

const types = ['passkey-start', 'passkey-statechange', 'passkey-success', 'passkey-error'] as const;

/** Keeps the passkey elements' events that reach `target`, in order. */
export function recordEvents(target: EventTarget): PasskeyEvent[] {
  const events: PasskeyEvent[] = [];
  for (const type of types) {
    target.addEventListener(type, (event) => events.push(event as PasskeyEvent));
  }
  return events;
}

/** The events as short texts: `start`, the states by their name, `success` and `error`. */
export function story(events: readonly PasskeyEvent[]): string[] {
  return events.map((event) =>
    event.type === 'passkey-statechange'
      ? (event as PasskeyStateChangeEvent).state
      : event.type.slice('passkey-'.length),
  );
}
