import { Hono } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';

/** What browsers and password managers look up at the relying party ID's host. */
export const createWellKnownRoutes = ({ origins }: RelyingParty): Hono<AppEnv> => {
  const [origin = ''] = origins;
  const account = new URL('/account', origin).href;
  return (
    new Hono<AppEnv>()
      // https://w3c.github.io/webappsec-passkey-endpoints/
      .get('/passkey-endpoints', (c) => c.json({ enroll: account, manage: account }))
      // Web Authentication Level 3, section 5.11
      .get('/webauthn', (c) => c.json({ origins }))
  );
};
