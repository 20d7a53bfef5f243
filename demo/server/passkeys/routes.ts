import { Hono } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { Problem } from '../contract/problem.js';
import { authenticationOptions } from './authentication-options.js';
import { authenticationVerification } from './authentication-verification.js';
import { passkeyList } from './passkey-list.js';
import { passkeyRemoval } from './passkey-removal.js';
import { passkeyRenaming } from './passkey-renaming.js';
import { registrationOptions } from './registration-options.js';
import { registrationVerification } from './registration-verification.js';

/** The endpoints of openapi.yaml. */
export const passkeyRoutes = (relyingParty: RelyingParty): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .post('/registration/options', registrationOptions(relyingParty))
    .post('/registration/verify', registrationVerification(relyingParty))
    .post('/authentication/options', authenticationOptions(relyingParty))
    .post('/authentication/verify', authenticationVerification(relyingParty))
    .get('/passkeys', passkeyList(relyingParty))
    .patch('/passkeys/:id', passkeyRenaming(relyingParty))
    .delete('/passkeys/:id', passkeyRemoval(relyingParty))
    .all('/*', () => {
      throw new Problem('not_found');
    });
