import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Session } from '../sessions/sessions.js';

/**
 * Whether to invite a user to make a passkey: they have signed in without one, and have not
 * answered the invitation in this browser before.
 * @returns the name of the cookie that remembers the answer, of this account alone
 */
export const invitationAnswer = (
  c: Context,
  { userId = '', credentialId }: Session,
): string | undefined => {
  const name = `invitation-${userId.slice(0, 16)}`;
  const answered = credentialId !== undefined || getCookie(c, name) !== undefined;
  return answered ? undefined : name;
};
