import type { Options, RelyingParty } from '../relying-party/relying-party.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import { freshUntil } from './freshness.js';

type AnyOptions = Options<{ timeout?: number }>;

interface Entry {
  /** The turn of the ceremony that is, or was, under way; it ends with an abort. */
  turn?: AbortSignal;
  /** What the options were asked for with. */
  request?: string;
  options?: Promise<AnyOptions>;
  /** Epoch milliseconds. */
  freshUntil?: number;
}

/**
 * One entry a relying party, since many servers keep one challenge a session: options that are
 * asked for later end those before.
 */
const entries = new WeakMap<RelyingParty, Entry>();

const isFresh = ({ freshUntil = 0 }: Entry) => Date.now() < freshUntil;

/**
 * Asks for options ahead of the ceremony that will take them, unless they are there already or
 * another one is under way, autofill included: it could lose its challenge to them, or they their
 * session to its success. A failure is left to the ceremony, which asks again.
 */
export async function prepareOptions(
  relyingParty: RelyingParty,
  request: string,
  ask: (context: { signal: AbortSignal }) => Promise<AnyOptions>,
  signal = new AbortController().signal,
): Promise<void> {
  const before = entries.get(relyingParty);
  if (before?.turn?.aborted === false) return;
  if (before?.request === request && isFresh(before)) return;
  // What it throws before it has a promise is a failure like any other.
  const options = (async () => ask({ signal }))();
  const entry = { request, options, freshUntil: Infinity };
  entries.set(relyingParty, entry);
  try {
    entry.freshUntil = freshUntil(await entry.options);
  } catch {
    if (entries.get(relyingParty) === entry) entries.delete(relyingParty);
  }
}

/** Keeps options from being prepared until a ceremony's turn is over. */
export function holdOptions(relyingParty: RelyingParty, turn: AbortSignal): void {
  entries.set(relyingParty, { turn });
}

/** Options for one ceremony: those that were prepared for it and are still fresh, or new ones. */
export async function takeOptions<PublicKey>(
  relyingParty: RelyingParty,
  request: string,
  ask: (context: { signal: AbortSignal }) => Promise<Options<PublicKey>>,
  turn: AbortSignal,
): Promise<Options<PublicKey>> {
  const entry = entries.get(relyingParty);
  holdOptions(relyingParty, turn);
  if (entry?.request === request && isFresh(entry)) {
    try {
      return (await untilAborted(entry.options!, turn)) as Options<PublicKey>;
    } catch {
      turn.throwIfAborted();
    }
  }
  return untilAborted(ask({ signal: turn }), turn);
}

/**
 * Lets a click have the options that autofill waits with in its `turn`.
 * @returns ends that, when they are of no use any more
 */
export function lendOptions(
  relyingParty: RelyingParty,
  request: string,
  options: AnyOptions,
  turn: AbortSignal,
): () => void {
  const entry = {
    turn,
    request,
    options: Promise.resolve(options),
    freshUntil: freshUntil(options),
  };
  entries.set(relyingParty, entry);
  return () => (entry.freshUntil = 0);
}
