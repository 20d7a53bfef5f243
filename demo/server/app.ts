import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { notFoundPage } from '../pages/index.js';
import { createAccountRoutes } from './accounts/routes.js';
import type { AppEnv, RelyingParty } from './app-context.js';
import type { Contract } from './contract/contract.js';
import { Problem, createProblemResponse, createServerErrorResponse } from './contract/problem.js';
import type { Schema } from './database/schema.js';
import { createFaultRoutes } from './faults/routes.js';
import { createHealthRoutes } from './health/routes.js';
import { limitBodySize } from './http/body-size.js';
import { createClientAddressReader } from './http/client-address.js';
import { forbidStorage } from './http/no-store.js';
import { logRequests } from './http/log-requests.js';
import type { Log } from './log.js';
import { requireSameOrigin } from './http/same-origin.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { createPasskeyRoutes } from './passkeys/routes.js';
import { limitRequests } from './rate-limits/limit-requests.js';
import {
  createRateLimiter,
  defaultRateLimits,
  type RateLimits,
} from './rate-limits/rate-limits.js';
import { createSessions } from './sessions/sessions.js';
import { createSiteRoutes, readSignedInUser } from './site/routes.js';
import { createWellKnownRoutes } from './well-known/routes.js';

export interface AppConfig {
  /** From `openDatabase`. */
  database: Kysely<Schema>;
  /** From `readContract`. */
  contract: Contract;
  /** The exact origins that the pages are served from, all http or all https. */
  origins: readonly [string, ...string[]];
  /** The relying party ID: the host of the origins, or a parent domain of it. */
  rpId: string;
  /** What browsers may call the site. */
  rpName?: string;
  /** Whether to misbehave on request: see faults/faults.ts. Never for people's real accounts. */
  faults?: boolean;
  /** Whether the server is behind a proxy that writes the client's address into `X-Forwarded-For`. */
  trustProxy?: boolean;
  rateLimits?: RateLimits;
  /** Gets an entry for each request, and for what needs attention. */
  log?: Log;
  /** The clock, by default the machine's. */
  now?: () => Date;
}

/**
 * The relying party: the passkey endpoints below `/passkeys` and the pages. Its `fetch` takes a
 * Request to a Response on any host with the Fetch API. Files are the host's affair.
 */
export const createApp = ({
  database,
  contract,
  origins,
  rpId,
  rpName = 'Alder Lane Tool Library',
  faults = false,
  trustProxy = false,
  rateLimits = defaultRateLimits,
  log = () => undefined,
  now = () => new Date(),
}: AppConfig): Hono<AppEnv> => {
  const secure = origins[0].startsWith('https:');
  const sessions = createSessions(database, { secure, now });
  const relyingParty: RelyingParty = {
    database,
    contract,
    sessions,
    origins,
    rpId,
    rpName,
    readClientAddress: createClientAddressReader(trustProxy),
    rateLimiter: createRateLimiter(database, { now }),
    rateLimits,
    log,
    now,
  };

  const app = new Hono<AppEnv>();
  app.use(
    logRequests(log),
    setSecurityHeaders(secure),
    forbidStorage,
    requireSameOrigin(origins),
    limitBodySize,
  );
  if (faults) app.route('/', createFaultRoutes(relyingParty));
  app.use('/passkeys/*', limitRequests(relyingParty));
  app.route('/passkeys', createPasskeyRoutes(relyingParty));
  app.route('/account', createAccountRoutes(relyingParty));
  app.route('/', createHealthRoutes(relyingParty));
  app.route('/.well-known', createWellKnownRoutes(relyingParty));
  app.route('/', createSiteRoutes(relyingParty));

  app.notFound(async (c) => {
    return c.html(notFoundPage({ account: await readSignedInUser(relyingParty, c) }), 404);
  });
  app.onError((error, c) => {
    if (error instanceof Problem) {
      c.set('problem', error.code);
      return createProblemResponse(c, error);
    }
    // Not its message: a library's may quote the request.
    log({ event: 'error', name: error.name, at: error.stack?.split('\n    ').slice(1).join(' ') });
    return createServerErrorResponse(c);
  });
  return app;
};
