import type { Context } from 'hono';
import type { Kysely, Transaction } from 'kysely';
import { Problem } from '../contract/problem.js';
import type { Schema } from '../database/schema.js';
import { createSessionCookie, hashToken, createToken } from './session-cookie.js';

const lifetimeInSeconds = 7 * 24 * 60 * 60;

/** A browser that stores our cookie, signed in or not. */
export interface Session {
  /** The hash of the cookie's token. Challenges are bound to it. */
  id: string;
  /** The signed-in user's handle, base64url. */
  userId?: string;
  /** The passkey that opened the session, if one did. */
  credentialId?: string;
  /** When the user last proved who they are, in this session. ISO 8601 date-time in UTC. */
  authenticatedAt?: string;
}

/** A session of somebody who is signed in. */
export type SignedInSession = Session & Required<Pick<Session, 'userId' | 'authenticatedAt'>>;

/** A signed-in session that the browser does not know of yet. */
export interface NewSession {
  session: SignedInSession;
  token: string;
}

/** Sessions start without a row, as a random cookie, and get a new token whenever one signs in. */
export interface Sessions {
  /** The session of a request; undefined when it carries no token of ours. */
  read(c: Context): Promise<Session | undefined>;
  /**
   * The session of a request by somebody who is signed in.
   * @throws {Problem} `unauthenticated`
   */
  readSignedIn(c: Context): Promise<SignedInSession>;
  /** The session of a request, begun with this response if there is none. */
  readOrBegin(c: Context): Promise<Session>;
  /**
   * Replaces a session by a signed-in one under a new token, which `send` gives to the browser once
   * the transaction is committed. When the user was signed in to it already, the ceremonies that it
   * has begun can be finished in the new one.
   */
  signIn(
    transaction: Transaction<Schema>,
    previous: Session,
    signedIn: { userId: string; credentialId?: string },
  ): Promise<NewSession>;
  /** Sends the token of a new session with the response. */
  send(c: Context, newSession: NewSession): void;
  /** Ends a session and begins another, signed out. */
  signOut(c: Context): Promise<void>;
  /**
   * Ends all sessions of the current user, and begins another, signed out.
   * @throws {Problem} `unauthenticated`
   */
  signOutEverywhere(c: Context): Promise<void>;
  /** Ends the sessions of a user that were opened without a passkey, except the current one. */
  endOthersWithoutPasskey(
    transaction: Transaction<Schema>,
    session: SignedInSession,
  ): Promise<void>;
}

export const createSessions = (
  database: Kysely<Schema>,
  { secure, now }: { secure: boolean; now: () => Date },
): Sessions => {
  const cookie = createSessionCookie(secure);

  const read = async (c: Context): Promise<Session | undefined> => {
    const token = cookie.read(c);
    if (token === undefined) return undefined;
    const id = await hashToken(token);
    const row = await database
      .selectFrom('sessions')
      .select(['user_id', 'credential_id', 'authenticated_at'])
      .where('id', '=', id)
      .where('expires_at', '>', now().toISOString())
      .executeTakeFirst();
    if (!row) return { id };
    return {
      id,
      userId: row.user_id,
      credentialId: row.credential_id || undefined,
      authenticatedAt: row.authenticated_at,
    };
  };

  const begin = async (c: Context): Promise<Session> => {
    const token = createToken();
    cookie.write(c, token);
    return { id: await hashToken(token) };
  };

  const readSignedIn = async (c: Context): Promise<SignedInSession> => {
    const session = await read(c);
    if (!isSignedIn(session)) throw new Problem('unauthenticated');
    return session;
  };

  return {
    read,
    readSignedIn,
    readOrBegin: async (c) => (await read(c)) ?? (await begin(c)),

    async signIn(transaction, previous, { userId, credentialId }) {
      const time = now();
      const token = createToken();
      const id = await hashToken(token);
      const authenticatedAt = time.toISOString();
      // First, as otherwise two transactions could wait for each other's previous session.
      await transaction.deleteFrom('sessions').where('expires_at', '<=', authenticatedAt).execute();
      if (previous.userId === userId) {
        await transaction
          .updateTable('challenges')
          .set({ session_id: id })
          .where('session_id', '=', previous.id)
          .execute();
      }
      await deleteSession(transaction, previous);
      await transaction
        .insertInto('sessions')
        .values({
          id,
          user_id: userId,
          credential_id: credentialId ?? '',
          created_at: authenticatedAt,
          authenticated_at: authenticatedAt,
          expires_at: new Date(time.getTime() + lifetimeInSeconds * 1000).toISOString(),
        })
        .execute();
      return { session: { id, userId, credentialId, authenticatedAt }, token };
    },

    send(c, { token }) {
      cookie.write(c, token, lifetimeInSeconds);
    },

    async signOut(c) {
      const session = await read(c);
      if (session)
        await database.transaction().execute((transaction) => deleteSession(transaction, session));
      await begin(c);
    },

    async signOutEverywhere(c) {
      const { userId } = await readSignedIn(c);
      await database.deleteFrom('sessions').where('user_id', '=', userId).execute();
      await begin(c);
    },

    async endOthersWithoutPasskey(transaction, { id, userId }) {
      await transaction
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .where('credential_id', '=', '')
        .where('id', '!=', id)
        .execute();
    },
  };
};

const isSignedIn = (session: Session | undefined): session is SignedInSession =>
  session?.userId !== undefined && session.authenticatedAt !== undefined;

/** Deletes a session with what was bound to it. */
const deleteSession = async (transaction: Transaction<Schema>, { id }: Session): Promise<void> => {
  await transaction.deleteFrom('challenges').where('session_id', '=', id).execute();
  await transaction.deleteFrom('sessions').where('id', '=', id).execute();
};
