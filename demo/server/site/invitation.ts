import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Session } from '../sessions/sessions.js';

/**
 * Whether to invite a user to create a passkey: they have signed in without one, and have not
 * dismissed the invitation in this browser before.
 * @returns the name of the cookie that stores the dismissal, for this account alone
 */
export const findInvitationCookie = (
  c: Context,
  { userId = '', credentialId }: Session,
): string | undefined => {
  const name = `invitation-${userId.slice(0, 16)}`;
  const isDone = credentialId !== undefined || getCookie(c, name) !== undefined;
  return isDone ? undefined : name;
};
