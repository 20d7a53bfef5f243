import { Hono } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { requireJson } from '../contract/request-body.js';
import { changePassword } from '../passwords/password-change.js';
import { removePassword } from '../passwords/password-removal.js';
import { signInWithPassword } from '../passwords/password-sign-in.js';
import { signUpWithPassword } from '../passwords/password-sign-up.js';
import { limitRequests } from '../rate-limits/limit-requests.js';
import { issueRecoveryCodes } from '../recovery/recovery-code-issue.js';
import { signInWithRecoveryCode } from '../recovery/recovery-code-sign-in.js';
import { listSignInMethods } from './sign-in-methods.js';

/**
 * The endpoints of account.openapi.yaml, which the demo's own pages use:
 *
 * - `GET sign-in-methods` → `{password, recoveryCodes}`
 * - `PUT password` `{password}` → 204, `DELETE password` → 204
 * - `POST password/sign-up` `{username, password}` → 201 `{account}`
 * - `POST password/sign-in` `{username, password}` → `{account}`
 * - `POST recovery-codes` → 201 `{codes}`, this once
 * - `POST recovery-codes/sign-in` `{username, code}` → `{account}`
 * - `POST sign-out-everywhere` → 204
 *
 * All want JSON and the exact Origin. A change of password or recovery codes wants a recent
 * authentication, which each sign-in is.
 */
export const createAccountRoutes = (relyingParty: RelyingParty): Hono<AppEnv> => {
  // For each route, as a pattern would take in the page at `/account`.
  const limited = limitRequests(relyingParty);
  return new Hono<AppEnv>()
    .get('/sign-in-methods', limited, listSignInMethods(relyingParty))
    .put('/password', limited, changePassword(relyingParty))
    .delete('/password', limited, removePassword(relyingParty))
    .post('/password/sign-up', limited, signUpWithPassword(relyingParty))
    .post('/password/sign-in', limited, signInWithPassword(relyingParty))
    .post('/recovery-codes', limited, issueRecoveryCodes(relyingParty))
    .post('/recovery-codes/sign-in', limited, signInWithRecoveryCode(relyingParty))
    .post('/sign-out-everywhere', limited, async (c) => {
      requireJson(c);
      await relyingParty.sessions.signOutEverywhere(c);
      return c.body(null, 204);
    });
};
