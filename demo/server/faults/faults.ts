import type { Context, Next } from 'hono';
import type { RelyingParty } from '../app-context.js';
import { Problem, createServerErrorResponse } from '../contract/problem.js';
import { ageSession } from './age-session.js';
import { dropConnection, resetConnection } from './drop-connection.js';
import { expireChallenges } from './expire-challenges.js';
import { halveResponse } from './halve-response.js';
import { shortenChallenge } from './shorten-challenge.js';
import { hidePresentedCredential } from './hide-presented-credential.js';

/** Changes one request: responds in place of the endpoint, or calls it with `next`. */
export type Fault = (
  c: Context,
  next: Next,
  relyingParty: RelyingParty,
) => Response | void | Promise<Response | void>;

/** What the server can do wrong on request, in the development mode `FAULTS=on`. */
export const faults = {
  /** Responds after three seconds. */
  slow: async (_c, next) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await next();
  },
  /** Never responds: waits until the client disconnects. */
  hang: async (c) => {
    await new Promise((resolve) => c.req.raw.signal.addEventListener('abort', resolve));
    return c.body(null);
  },
  500: (c) => createServerErrorResponse(c),
  /** The login page of a proxy or a framework, where JSON was requested. */
  html: (c) => c.html('<!doctype html><title>Log in</title><h1>Log in</h1><form></form>'),
  redirect: (c) => c.redirect('/sign-in', 302),
  empty: (c) => c.body(null, 200),
  /** JSON that was cut off. */
  malformed: (c) => c.body('{"publicKey":{"challenge":"', 200, json),
  /** 6 MB of JSON. */
  huge: (c) => c.body(JSON.stringify({ padding: 'x'.repeat(6 * 1024 * 1024) }), 200, json),
  /** The connection breaks before the response. */
  drop: dropConnection,
  /** The same, in a way that the client cannot take for an ordinary end. */
  reset: resetConnection,
  /** The connection breaks in the middle of the correct response. */
  half: halveResponse,
  /** The correct response, as plain text. */
  text: async (c, next) => {
    await next();
    c.res.headers.set('Content-Type', 'text/plain');
  },
  /** The options' challenge expires after four seconds. */
  'short-challenge': shortenChallenge,
  /** The challenge turns out to be too old: a true one, made stale. */
  'expired-challenge': async (c, next, relyingParty) => {
    await expireChallenges(relyingParty, c);
    await next();
  },
  /** The session counts as not recently authenticated. */
  'stale-session': async (c, next, relyingParty) => {
    await ageSession(relyingParty, c);
    await next();
  },
  /** The presented passkey turns out to be unknown, for this one request. */
  'unknown-credential': hidePresentedCredential,
  'rate-limited': () => {
    throw new Problem('rate_limited', { headers: { 'Retry-After': '30' } });
  },
  unauthenticated: () => {
    throw new Problem('unauthenticated');
  },
} satisfies Record<string, Fault>;

export type FaultKind = Extract<keyof typeof faults, string> | '500';

const json = { 'Content-Type': 'application/json' };
