import { PasskeyError } from '../errors/passkey-error.js';
import type { Options, RelyingParty, RequestContext } from '../relying-party/relying-party.js';
import { linkedController } from '../webauthn/linked-controller.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import { freshUntil } from './freshness.js';

/** A request for options that has not been sent. */
export interface OptionsRequest<PublicKey> {
  /** JSON values. Requests with equal values may use each other's options. */
  values: unknown;
  send(context: RequestContext): Promise<Options<PublicKey>>;
}

interface WithTimeout {
  timeout?: number | undefined;
}

/** Options, and until when they are good for a prompt, in epoch milliseconds. */
export type FreshOptions<PublicKey> = Options<PublicKey> & { freshUntil: number };

interface LatestOptions {
  relyingParty: RelyingParty;
  /** The signal of the latest ceremony's turn. Nothing is prefetched until it is aborted, at the end. */
  turnSignal?: AbortSignal;
  /** The request that `options` answer. */
  key?: string;
  /** Options that a ceremony may take. */
  options?: Promise<FreshOptions<unknown>>;
  /** Epoch milliseconds: infinite while the options are fetched, 0 when they are used up. */
  freshUntil: number;
  /** The prefetch failed. The next ceremony sends the request again, and no prefetch before it. */
  failed?: boolean;
  /** Aborts the prefetch. */
  prefetch?: AbortController;
}

/**
 * The options that were requested last on this page. Many servers store one challenge a session, so
 * newer options end older ones, also those that another client object requested: it may talk to the
 * same server.
 */
let latest: LatestOptions | undefined;

/**
 * Prefetches options for the ceremony that will take them. Does nothing if they are there, if the
 * same prefetch has failed, or while a ceremony runs, autofill included: its challenge would be
 * replaced. Never rejects: the ceremony sends the request again.
 */
export async function prepareOptions<PublicKey extends WithTimeout>(
  relyingParty: RelyingParty,
  request: OptionsRequest<PublicKey>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const current = latest;
  const isCeremonyRunning = current?.turnSignal?.aborted === false;
  if (isCeremonyRunning) return;
  const prefetch = linkedController(signal);
  const entry: LatestOptions = { relyingParty, freshUntil: Infinity, prefetch };
  try {
    entry.key = keyOf(request);
    if (isFor(current, relyingParty, entry.key) && (current.failed || isFresh(current))) return;
    current?.prefetch?.abort();
    entry.options = send(request, prefetch.signal);
    latest = entry;
    entry.freshUntil = (await entry.options).freshUntil;
  } catch {
    entry.freshUntil = 0;
    entry.failed = !prefetch.signal.aborted;
  }
}

/** Blocks prefetches until a ceremony's turn ends, and drops what was prefetched. */
export function blockPrefetch(relyingParty: RelyingParty, turnSignal: AbortSignal): void {
  latest = { relyingParty, turnSignal, freshUntil: 0 };
}

/** Takes the options that were prefetched or offered for `request` if they are fresh, or requests them. */
export async function takeOptions<PublicKey extends WithTimeout>(
  relyingParty: RelyingParty,
  request: OptionsRequest<PublicKey>,
  turnSignal: AbortSignal,
): Promise<FreshOptions<PublicKey>> {
  const key = keyOf(request);
  const entry = latest;
  blockPrefetch(relyingParty, turnSignal);
  if (isFor(entry, relyingParty, key) && entry.options && isFresh(entry)) {
    try {
      // The key proves that they answer this request.
      return (await untilAborted(entry.options, turnSignal)) as FreshOptions<PublicKey>;
    } catch {
      turnSignal.throwIfAborted();
    }
  }
  entry?.prefetch?.abort();
  return untilAborted(send(request, turnSignal), turnSignal);
}

/**
 * Offers the options of a pending autofill to the ceremony that ends it.
 * @returns withdraws the offer, when the options are used up
 */
export function offerOptions<PublicKey>(
  relyingParty: RelyingParty,
  request: OptionsRequest<PublicKey>,
  options: FreshOptions<PublicKey>,
  turnSignal: AbortSignal,
): () => void {
  const { freshUntil } = options;
  const key = keyOf(request);
  const entry = { turnSignal, key, options: Promise.resolve(options), freshUntil, relyingParty };
  latest = entry;
  return () => (entry.freshUntil = 0);
}

const isFresh = ({ freshUntil }: LatestOptions) => Date.now() < freshUntil;

const isFor = (
  entry: LatestOptions | undefined,
  relyingParty: RelyingParty,
  key: string,
): entry is LatestOptions => entry?.relyingParty === relyingParty && entry.key === key;

function keyOf({ values }: OptionsRequest<unknown>): string {
  try {
    return JSON.stringify(values);
  } catch (cause) {
    const message = `params must be JSON values. ${String(cause)}`;
    throw new PasskeyError('invalid-options', { cause, message });
  }
}

/** Async, so that what `request.send` throws is a rejection as well. */
async function send<PublicKey extends WithTimeout>(
  request: OptionsRequest<PublicKey>,
  signal: AbortSignal,
): Promise<FreshOptions<PublicKey>> {
  const options = await request.send({ signal });
  return { ...options, freshUntil: freshUntil(options) };
}
