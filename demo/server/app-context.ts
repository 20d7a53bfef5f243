import type { Kysely } from 'kysely';
import type { Contract } from './contract/contract.js';
import type { ProblemCode } from './contract/problem.js';
import type { Schema } from './database/schema.js';
import type { ReadClientAddress } from './http/client-address.js';
import type { Log } from './log.js';
import type { RateLimiter, RateLimits } from './rate-limits/rate-limits.js';
import type { Sessions } from './sessions/sessions.js';

/** What every part of the relying party works with. */
export interface RelyingParty {
  database: Kysely<Schema>;
  contract: Contract;
  sessions: Sessions;
  /** The exact origins that the pages are served from. */
  origins: readonly string[];
  rpId: string;
  rpName: string;
  readClientAddress: ReadClientAddress;
  rateLimiter: RateLimiter;
  rateLimits: RateLimits;
  log: Log;
  now: () => Date;
}

/** Hono's types for a request on its way through the app. */
export interface AppEnv {
  Variables: {
    /** Why the request was refused, for the log. */
    problem?: ProblemCode;
  };
}
