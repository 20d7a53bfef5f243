import type { Ceremony } from '../../errors/codes.js';
import type { PasskeyError } from '../../errors/passkey-error.js';
import type { InspectedElement } from '../checks/page-elements.js';
import { decodeCredential } from '../decoding/credential.js';
import { dictionaryFields } from '../decoding/dictionary.js';
import { PersonalValues } from '../personal-values.js';
import { watchBrowserCalls } from './browser-calls.js';
import type { BrowserCall } from './browser-calls.js';
import { isOpen } from './inspected-ceremony.js';
import type { InspectedCeremony, Step } from './inspected-ceremony.js';
import { rememberKey } from './known-keys.js';
import { watchRequests } from './requests.js';
import type { TimedRequest } from './requests.js';

/** The members of the elements' events. */
interface PasskeyEvents {
  ceremony?: Ceremony;
  mediation?: string;
  state?: string;
  error?: PasskeyError;
  userMessage?: string;
}

/** The step that an element's state begins. */
const steps: Record<string, Step['name'] | undefined> = {
  requesting: 'options',
  prompting: 'prompt',
  verifying: 'verification',
};

/**
 * Every ceremony of the page since `start()`, the newest last, from the elements' public events and
 * the calls of the browser's functions.
 */
export class Timeline {
  readonly ceremonies: InspectedCeremony[] = [];
  readonly requests: TimedRequest[] = [];
  /** Failures of lists, which are not ceremonies. */
  readonly failedLists: { element: Element; error: PasskeyError }[] = [];
  readonly personalValues = new PersonalValues();
  readonly #onChange: () => void;
  readonly #ofElement = new WeakMap<EventTarget, InspectedCeremony>();
  #stop?: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  start(): void {
    const events = {
      'passkey-start': this.#onStart,
      'passkey-statechange': this.#onStateChange,
      'passkey-success': this.#onSuccess,
      'passkey-error': this.#onError,
    };
    const listeners = Object.entries(events).map(
      ([type, listener]) =>
        [
          type,
          (event: Event) => {
            const [element] = event.composedPath();
            this.personalValues.addOf(element as InspectedElement);
            listener(element as Element, event as PasskeyEvents);
            this.#onChange();
          },
        ] as const,
    );
    for (const [type, listener] of listeners) document.addEventListener(type, listener, true);
    const stops = [
      watchBrowserCalls({ onCall: this.#onCall, onSignal: this.#onSignal }),
      watchRequests((request) => {
        this.requests.push(request);
        this.#onChange();
      }),
    ];
    this.#stop = () => {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener, true);
      for (const stop of stops) stop();
    };
  }

  stop(): void {
    this.#stop?.();
  }

  readonly #onStart = (element: Element, { ceremony, mediation = 'optional' }: PasskeyEvents) => {
    // A pick in autofill belongs to the call that offered it.
    const picked =
      mediation === 'conditional' &&
      this.ceremonies
        .filter((each) => !each.tag && each.ceremony === ceremony && each.status === 'received')
        .at(-1);
    const ceremonyOfElement =
      picked || this.#begin({ ceremony: ceremony!, mediation, status: 'requesting' });
    ceremonyOfElement.tag = element.localName;
    this.#ofElement.set(element, ceremonyOfElement);
  };

  readonly #onStateChange = (element: Element, { state }: PasskeyEvents) => {
    const ceremony = this.#ofElement.get(element);
    if (!ceremony || !isOpen(ceremony)) return;
    const step = state && steps[state];
    if (step) {
      this.#enter(ceremony, step);
      ceremony.status = state as InspectedCeremony['status'];
    } else if (state === 'idle') {
      end(ceremony, 'cancelled');
    }
  };

  readonly #onSuccess = (element: Element) => {
    const ceremony = this.#ofElement.get(element);
    if (ceremony && isOpen(ceremony)) end(ceremony, 'complete');
  };

  readonly #onError = (element: Element, { ceremony: kind, error, userMessage }: PasskeyEvents) => {
    const ceremony = this.#ofElement.get(element);
    if (!kind && error) this.failedLists.push({ element, error });
    if (!kind || !ceremony || !isOpen(ceremony)) return;
    end(ceremony, 'failed');
    Object.assign(ceremony, { error, userMessage });
  };

  readonly #onCall = ({ ceremony: kind, mediation, publicKey, result }: BrowserCall) => {
    const started = this.ceremonies.find(
      (each) =>
        isOpen(each) &&
        each.tag &&
        each.ceremony === kind &&
        each.mediation === mediation &&
        !each.steps.some(({ name, fields }) => name === 'options' && fields.length > 0),
    );
    const inAutofill = mediation === 'conditional' && kind === 'authentication';
    const status = inAutofill ? 'waiting' : 'prompting';
    const ceremony = started ?? this.#begin({ ceremony: kind, mediation, status });
    const options =
      ceremony.steps.filter(({ name }) => name === 'options').at(-1) ??
      this.#enter(ceremony, 'options');
    const { user } = publicKey as { user?: PublicKeyCredentialUserEntity };
    this.personalValues.add(user?.name, user?.displayName);
    options.fields = dictionaryFields({ mediation, ...publicKey });
    const { steps } = ceremony;
    const prompt =
      steps.at(-1)?.name === 'prompt' ? steps.at(-1)! : this.#enter(ceremony, 'prompt');
    result.then(
      (credential) => this.#onCredential(ceremony, prompt, credential),
      (error: unknown) => this.#onRefusal(ceremony, prompt, error),
    );
    this.#onChange();
  };

  #onCredential(ceremony: InspectedCeremony, prompt: Step, credential: unknown): void {
    const { fields, signed, publicKey, toJSONError } = decodeCredential(credential);
    prompt.endedAt = performance.now();
    ceremony.steps.push({ ...instant('credential'), fields });
    Object.assign(ceremony, { signed, toJSONError });
    if (publicKey) rememberKey(fields[0]!.value, publicKey);
    if (!ceremony.tag) end(ceremony, 'received');
    this.#onChange();
  }

  #onRefusal(ceremony: InspectedCeremony, prompt: Step, error: unknown): void {
    prompt.endedAt = performance.now();
    prompt.refusal = String(error);
    // Autofill is withdrawn for every other ceremony.
    if (ceremony.status === 'waiting') {
      end(ceremony, 'withdrawn');
    } else if (!ceremony.tag) {
      end(ceremony, 'failed');
    }
    this.#onChange();
  }

  readonly #onSignal = (name: string, details: unknown) => {
    const fields = dictionaryFields({ [name]: details });
    this.ceremonies.at(-1)?.steps.push({ ...instant('signal'), fields });
    this.#onChange();
  };

  #begin(kind: Pick<InspectedCeremony, 'ceremony' | 'mediation' | 'status'>): InspectedCeremony {
    const ceremony = { ...kind, startedAt: performance.now(), steps: [] };
    this.ceremonies.push(ceremony);
    return ceremony;
  }

  /** Ends the step before, and begins one. */
  #enter(ceremony: InspectedCeremony, name: Step['name']): Step {
    const step: Step = { name, startedAt: performance.now(), fields: [] };
    endSteps(ceremony, step.startedAt);
    ceremony.steps.push(step);
    return step;
  }
}

function instant(name: Step['name']): Step {
  const now = performance.now();
  return { name, startedAt: now, endedAt: now, fields: [] };
}

function end(ceremony: InspectedCeremony, status: InspectedCeremony['status']): void {
  const endedAt = performance.now();
  endSteps(ceremony, endedAt);
  Object.assign(ceremony, { status, endedAt });
}

function endSteps({ steps }: InspectedCeremony, endedAt: number): void {
  for (const step of steps) step.endedAt ??= endedAt;
}
