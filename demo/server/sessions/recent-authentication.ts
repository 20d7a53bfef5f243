import type { RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import type { Session } from './sessions.js';

/** For how long, in milliseconds, an authentication counts as recent: five minutes. */
const recent = 300_000;

/**
 * Refuses what a signed-in user may do only shortly after having proved who they are, so that
 * nobody takes over an account at a browser that was left alone, or with a stolen cookie. Adding a
 * passkey is no such proof: whoever is at the browser can make one.
 * @throws {Problem} `reauthentication_required`
 */
export const requireRecentAuthentication = (
  { now }: RelyingParty,
  { authenticatedAt = '' }: Session,
): void => {
  const oldest = new Date(now().getTime() - recent).toISOString();
  if (authenticatedAt <= oldest) throw new Problem('reauthentication_required');
};
