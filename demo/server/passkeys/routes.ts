import { Hono } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { issueAuthenticationOptions } from './authentication-options.js';
import { verifyAuthentication } from './authentication-verification.js';
import { listPasskeys } from './passkey-list.js';
import { removePasskey } from './passkey-removal.js';
import { renamePasskey } from './passkey-renaming.js';
import { issueRegistrationOptions } from './registration-options.js';
import { verifyRegistration } from './registration-verification.js';

/** The endpoints of openapi.yaml. */
export const createPasskeyRoutes = (relyingParty: RelyingParty): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .post('/registration/options', issueRegistrationOptions(relyingParty))
    .post('/registration/verify', verifyRegistration(relyingParty))
    .post('/authentication/options', issueAuthenticationOptions(relyingParty))
    .post('/authentication/verify', verifyAuthentication(relyingParty))
    .get('/passkeys', listPasskeys(relyingParty))
    .patch('/passkeys/:id', renamePasskey(relyingParty))
    .delete('/passkeys/:id', removePasskey(relyingParty))
    .all('/*', () => {
      throw new Problem('not_found');
    });
