/** The script of a developer's page, which has the package from a bundler. */
import { authenticate, fetchRelyingParty, isPasskeyError, register } from 'passkey-elements';
import type {
  Ceremony,
  LikelyReason,
  Options,
  PasskeyErrorCode,
  RelyingParty,
} from 'passkey-elements';

/** The ceremony that a page's script runs with the SDK. */
export interface Plan {
  ceremony: Ceremony;
  /** For `register()` or `authenticate()`. */
  options?: object;
  /** Members of the relying party's options, in place of its own; `undefined` is missing. */
  publicKey?: object;
  /** `not-asked`: the options are `publicKey` alone. `broken`: a script of the page's own that throws. */
  relyingParty?: 'not-asked' | 'broken';
  /** How long one request to the relying party may take, in milliseconds. */
  timeout?: number;
  /** The caller's signal is aborted: beforehand, or when the ceremony is in this state. */
  abort?: 'beforehand' | 'requesting' | 'prompting' | 'verifying';
}

/** The error that a ceremony has ended in, and what lies behind it. */
export interface Failure {
  code: PasskeyErrorCode;
  ceremony?: Ceremony;
  likelyReason?: LikelyReason;
  retryAfter?: number;
  message: string;
  /** `name: message` of the exception behind it, where there is one. */
  exception?: string;
  /** Whether the browser has thrown that exception. */
  thrownByBrowser: boolean;
  /** From the prompt to the end, in milliseconds. */
  took: number;
  /** The page's. */
  origin: string;
}

declare global {
  interface Window {
    performCeremony(plan: Plan): Promise<Failure | undefined>;
  }
}

/** Has the SDK perform a ceremony, and gives the error that it ends in. */
window.performCeremony = async (plan) => {
  const { ceremony, options, abort } = plan;
  const controller = new AbortController();
  let prompted = performance.now();
  if (abort === 'beforehand') controller.abort();
  try {
    await (ceremony === 'registration' ? register : authenticate)(relyingPartyOf(plan), {
      ...(ceremony === 'registration' && { username: `ada ${Math.random()}` }),
      ...options,
      signal: controller.signal,
      onStateChange({ status }) {
        if (status === 'prompting') prompted = performance.now();
        // A task later, so that what the state is about has begun.
        if (status === abort) setTimeout(() => controller.abort());
      },
    });
    return undefined;
  } catch (error) {
    if (!isPasskeyError(error)) throw error;
    const { code, ceremony, likelyReason, retryAfter, message, cause } = error;
    return {
      code,
      ceremony,
      likelyReason,
      retryAfter,
      message,
      exception: nameOf(cause),
      thrownByBrowser: cause instanceof DOMException,
      took: performance.now() - prompted,
      origin,
    };
  }
};

function relyingPartyOf({ publicKey, relyingParty, timeout }: Plan): RelyingParty {
  const server = fetchRelyingParty({ endpoint: '/passkeys', timeout });
  const altered = async <PublicKey>(requestOptions: () => Promise<Options<PublicKey>>) => {
    if (relyingParty === 'broken') throw new Error('The page’s own mistake.');
    const received = relyingParty === 'not-asked' ? undefined : await requestOptions();
    return { ...received, publicKey: { ...received?.publicKey, ...publicKey } as PublicKey };
  };
  return {
    ...server,
    registrationOptions: (...request) => altered(() => server.registrationOptions(...request)),
    authenticationOptions: (...request) => altered(() => server.authenticationOptions(...request)),
  };
}

function nameOf(cause: unknown): string | undefined {
  if (cause instanceof Error) return `${cause.name}: ${cause.message}`;
  return typeof cause === 'string' ? cause : undefined;
}
