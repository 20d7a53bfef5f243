import type { PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { elementNames, type ElementName, type Entry } from '../log.js';

/** What the page's scripts can do, by name. */
export function stepsOf(
  elements: Record<ElementName, PasskeyLogin | PasskeyRegister>,
  log: Entry[],
) {
  const homes = new Map(elementNames.map((who) => [who, elements[who].closest('fieldset')!]));
  let renders = 0;
  const inputOf = (who: ElementName) => homes.get(who)!.querySelector('input')!;
  /** Ahead of the element, which looks at the end of the task whether it has only been moved. */
  const recordAbsence = (who: ElementName) =>
    queueMicrotask(() => elements[who].isConnected || log.push({ what: 'cancelled', who }));

  return {
    start: (who: ElementName) => void elements[who].start(),
    click: (who: ElementName) => elements[who].click(),
    cancel(who: ElementName) {
      log.push({ what: 'cancelled', who });
      elements[who].cancel();
    },
    remove(who: ElementName) {
      recordAbsence(who);
      elements[who].remove();
    },
    insert(who: ElementName) {
      recordAbsence(who);
      homes.get(who)!.append(elements[who]);
    },
    disable: (who: ElementName) => (elements[who].disabled = true),
    enable: (who: ElementName) => (elements[who].disabled = false),
    lock: (who: ElementName) => (homes.get(who)!.disabled = true),
    unlock: (who: ElementName) => (homes.get(who)!.disabled = false),
    place: (who: ElementName) => homes.get(who)!.prepend(elements[who]),
    /** As a framework does that renders inline objects: every other time they are equal. */
    params(who: ElementName) {
      renders += 1;
      elements[who].params = { render: renders >> 1 };
    },
    /** One for all: many servers keep one challenge a session, which elements have to share. */
    relyingParty() {
      const relyingParty = { ...elements.login.relyingParty! };
      for (const who of elementNames) elements[who].relyingParty = relyingParty;
    },
    replaceInput(who: ElementName) {
      const input = inputOf(who);
      input.replaceWith(input.cloneNode());
    },
    focus: (who: ElementName) => inputOf(who).focus(),
    blur: (who: ElementName) => inputOf(who).blur(),
    /** As the user does in the browser's autofill. */
    pick: () => window.pickPasskey?.(),
    /** Has the relying party misbehave once: `fault 500@authentication/verify`. */
    fault: (planned: string) =>
      (document.cookie = `fault=${planned}~${crypto.randomUUID()}; path=/`),
    withdraw: () => (document.cookie = 'fault=; path=/; max-age=0'),
  };
}
