import { Hono } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { requireJson } from '../contract/request-body.js';
import { passwordChange } from '../passwords/password-change.js';
import { passwordRemoval } from '../passwords/password-removal.js';
import { passwordSignIn } from '../passwords/password-sign-in.js';
import { passwordSignUp } from '../passwords/password-sign-up.js';
import { limitRequests } from '../rate-limits/limit-requests.js';
import { recoveryCodeIssue } from '../recovery/recovery-code-issue.js';
import { recoveryCodeSignIn } from '../recovery/recovery-code-sign-in.js';
import { signInMethods } from './sign-in-methods.js';

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
export const accountRoutes = (relyingParty: RelyingParty): Hono<AppEnv> => {
  // For each route, as a pattern would take in the page at `/account`.
  const limited = limitRequests(relyingParty);
  return new Hono<AppEnv>()
    .get('/sign-in-methods', limited, signInMethods(relyingParty))
    .put('/password', limited, passwordChange(relyingParty))
    .delete('/password', limited, passwordRemoval(relyingParty))
    .post('/password/sign-up', limited, passwordSignUp(relyingParty))
    .post('/password/sign-in', limited, passwordSignIn(relyingParty))
    .post('/recovery-codes', limited, recoveryCodeIssue(relyingParty))
    .post('/recovery-codes/sign-in', limited, recoveryCodeSignIn(relyingParty))
    .post('/sign-out-everywhere', limited, async (c) => {
      requireJson(c);
      await relyingParty.sessions.signOutEverywhere(c);
      return c.body(null, 204);
    });
};
