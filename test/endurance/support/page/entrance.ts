/** Runs in the entrance: its passkey elements, and what tests can ask of the page. */
import { fetchRelyingParty } from 'passkey-elements';
import type { RelyingParty } from 'passkey-elements';
import { PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import type { EntranceOptions } from '../entrance.js';
import { elementNames, type ElementName, type Entry } from '../log.js';
import { recordElement, recordPage } from './recorder.js';
import { stepsOf } from './steps.js';

export interface EntrancePage {
  log: Entry[];
  elements: Record<ElementName, PasskeyLogin | PasskeyRegister>;
  /** Performs steps, `cancel login` say, in one task. */
  perform(steps: readonly string[]): void;
  /** Resolves as soon as no element is in one of these states; rejects after ten seconds. */
  noneIs(states: readonly string[]): Promise<void>;
  /** The last time that the page was shown, unless it has been left since. */
  lastShown(): { persisted: boolean } | undefined;
  /** Where the mouse has to go, unless it is hidden. */
  centreOf(who: ElementName, part: 'button' | 'input'): { x: number; y: number } | undefined;
}

declare global {
  interface Window {
    entrance: EntrancePage;
  }
}

const { autofill = 'on', timeout = '2000' } = Object.fromEntries(
  new URLSearchParams(location.search),
) as EntranceOptions;

const base = fetchRelyingParty({ endpoint: '/passkeys', timeout: Number(timeout) });

const relyingParty: RelyingParty = {
  ...base,
  /**
   * Lets one authenticator have any number of passkeys, none of which is offered at sign-in, where
   * one whose verification was broken off would sign nobody in.
   */
  async registrationOptions(...request) {
    const { publicKey, ...rest } = await base.registrationOptions(...request);
    const authenticatorSelection = { residentKey: 'discouraged' } as const;
    return { ...rest, publicKey: { ...publicKey, excludeCredentials: [], authenticatorSelection } };
  },
  verifyRegistration: (...request) => recorded(() => base.verifyRegistration(...request)),
  verifyAuthentication: (...request) => {
    const verify = () => base.verifyAuthentication(...request);
    // Otherwise the user confirms that they are signed in, on the way to another passkey.
    return register.state === 'idle' || register.state === 'complete' || register.state === 'failed'
      ? recorded(verify)
      : verify();
  },
};

const elements = {
  login: document.querySelector<PasskeyLogin>('#login')!,
  other: document.querySelector<PasskeyLogin>('#other')!,
  register: document.querySelector<PasskeyRegister>('#register')!,
};
const { login, other, register } = elements;
login.autofill = other.autofill = autofill;

/** A name that the relying party has heard of may be taken by now. */
const takeNewName = () => (register.username = `user-${crypto.randomUUID()}`);
takeNewName();
register.addEventListener('passkey-statechange', ({ state }) => {
  if (state === 'verifying') takeNewName();
});

const log: Entry[] = [];

/** Records that `result` has come for the element of which the credential was verified. */
async function recorded<Result>(verify: () => Promise<Result>): Promise<Result> {
  const who = elementNames.find((name) => elements[name].state === 'verifying');
  const result = await verify();
  if (who) log.push({ what: 'accepted', who });
  return result;
}

recordPage(log);
for (const who of elementNames) {
  elements[who].relyingParty = relyingParty;
  recordElement(log, who, elements[who]);
}

const steps = stepsOf(elements, log);

window.entrance = {
  log,
  elements,
  perform(performed) {
    for (const step of performed) {
      const [action, argument] = step.split(' ');
      (steps[action as keyof typeof steps] as (argument?: string) => unknown)(argument);
    }
  },
  async noneIs(states) {
    const patience = AbortSignal.timeout(10_000);
    for (const who of elementNames) {
      while (states.includes(elements[who].state)) {
        await new Promise((resolve, reject) => {
          elements[who].addEventListener('passkey-statechange', resolve, { once: true });
          patience.addEventListener('abort', () =>
            reject(new Error(`${who} is still ${elements[who].state}.`)),
          );
        });
      }
    }
  },
  lastShown() {
    const [last] = log.filter(({ what }) => what === 'left' || what === 'returned').slice(-1);
    return last && 'persisted' in last ? last : undefined;
  },
  centreOf(who, part) {
    const { parentElement, shadowRoot } = elements[who];
    const { x, y, width, height } = (part === 'input' ? parentElement : shadowRoot)!
      .querySelector(part)!
      .getBoundingClientRect();
    return width > 0 ? { x: x + width / 2, y: y + height / 2 } : undefined;
  },
};

PasskeyLogin.define();
PasskeyRegister.define();
