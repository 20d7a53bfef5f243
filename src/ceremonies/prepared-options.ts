import type { Options, RelyingParty } from '../relying-party/relying-party.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import { freshUntil } from './freshness.js';

type AnyOptions = Options<{ timeout?: number }>;

interface Entry {
  /** What the options were asked for with. */
  request: string;
  options: Promise<AnyOptions>;
  /** Epoch milliseconds. */
  freshUntil: number;
  /** Whether autofill waits with them for the visitor. */
  armed: boolean;
}

/**
 * One entry a relying party, since many servers keep one challenge a session: options that are
 * asked for later end those before.
 */
const entries = new WeakMap<RelyingParty, Entry>();

const isFresh = (entry: Entry) => Date.now() < entry.freshUntil;

/**
 * Asks for options ahead of the ceremony that will take them, unless they are there already or
 * autofill would lose its challenge to them. A failure is left to the ceremony, which asks again.
 */
export async function prepareOptions(
  relyingParty: RelyingParty,
  request: string,
  ask: () => Promise<AnyOptions>,
): Promise<void> {
  const before = entries.get(relyingParty);
  if (before?.armed || (before?.request === request && isFresh(before))) return;
  // What it throws before it has a promise is a failure like any other.
  const options = (async () => ask())();
  const entry = { request, options, freshUntil: Infinity, armed: false };
  entries.set(relyingParty, entry);
  try {
    entry.freshUntil = freshUntil(await entry.options);
  } catch {
    if (entries.get(relyingParty) === entry) entries.delete(relyingParty);
  }
}

/** Options for one ceremony: those that were prepared for it and are still fresh, or new ones. */
export async function takeOptions<PublicKey>(
  relyingParty: RelyingParty,
  request: string,
  ask: (context: { signal: AbortSignal }) => Promise<Options<PublicKey>>,
  signal: AbortSignal,
): Promise<Options<PublicKey>> {
  const entry = entries.get(relyingParty);
  entries.delete(relyingParty);
  if (entry?.request === request && isFresh(entry)) {
    try {
      return (await untilAborted(entry.options, signal)) as Options<PublicKey>;
    } catch {
      signal.throwIfAborted();
    }
  }
  return untilAborted(ask({ signal }), signal);
}

/**
 * Lets a click have the options that autofill waits with, as long as nobody has answered them.
 * @returns ends that; `spent` where the options are of no use any more
 */
export function lendOptions(
  relyingParty: RelyingParty,
  request: string,
  options: AnyOptions,
): (spent: boolean) => void {
  const entry = {
    request,
    options: Promise.resolve(options),
    freshUntil: freshUntil(options),
    armed: true,
  };
  entries.set(relyingParty, entry);
  return (spent) => {
    entry.armed = false;
    if (spent && entries.get(relyingParty) === entry) entries.delete(relyingParty);
  };
}
