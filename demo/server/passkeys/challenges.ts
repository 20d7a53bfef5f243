import { isoBase64URL } from '@simplewebauthn/server/helpers';
import { Problem } from '../contract/problem.js';
import type { RelyingParty } from '../app-context.js';
import type { ChallengeTable } from '../database/schema.js';
import type { Session } from '../sessions/sessions.js';

/** How long a challenge works, and how long the browser waits for the user: five minutes. */
export const ceremonyTimeoutInMilliseconds = 300_000;

/** What a challenge is for. The response to it is held to this, whatever it says itself. */
export type ChallengePurpose = Omit<ChallengeTable, 'challenge' | 'session_id' | 'expires_at'>;

/** A challenge on its way to the browser. */
export interface IssuedChallenge {
  bytes: Uint8Array<ArrayBuffer>;
  /** ISO 8601 date-time in UTC. */
  expiresAt: string;
}

/** Makes a challenge of 32 random bytes and binds it to a session and a purpose. */
export const issueChallenge = async (
  { database, now }: RelyingParty,
  session: Session,
  purpose: ChallengePurpose,
): Promise<IssuedChallenge> => {
  const time = now();
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const expiresAt = new Date(time.getTime() + ceremonyTimeoutInMilliseconds).toISOString();
  await database.deleteFrom('challenges').where('expires_at', '<=', time.toISOString()).execute();
  await database
    .insertInto('challenges')
    .values({
      challenge: isoBase64URL.fromBuffer(bytes),
      session_id: session.id,
      expires_at: expiresAt,
      ...purpose,
    })
    .execute();
  return { bytes, expiresAt };
};

/** A challenge that has come back, with the session that it had been issued to. */
export interface ConsumedChallenge {
  session: Session;
  challenge: ChallengeTable;
}

/**
 * Deletes the challenge that a credential signs. It is deleted in the same statement that finds
 * it, before the response is verified, so that no two requests can use it and no failure leaves it
 * usable.
 * @throws {Problem} `challenge_expired` when it was used before, is too old, or was never issued to
 *   this session for this ceremony
 */
export const consumeChallenge = async (
  { database, now }: RelyingParty,
  session: Session | undefined,
  ceremony: ChallengeTable['ceremony'],
  challenge: string,
): Promise<ConsumedChallenge> => {
  if (!session) throw createExpiredProblem();
  const issued = await database
    .deleteFrom('challenges')
    .where('challenge', '=', challenge)
    .where('session_id', '=', session.id)
    .where('ceremony', '=', ceremony)
    .returningAll()
    .executeTakeFirst();
  if (!issued || issued.expires_at <= now().toISOString()) throw createExpiredProblem();
  return { session, challenge: issued };
};

const createExpiredProblem = (): Problem =>
  new Problem('challenge_expired', {
    detail: 'The challenge was used, is too old, or was not issued to this session for this.',
  });
