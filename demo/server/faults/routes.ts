import { Hono, type MiddlewareHandler } from 'hono';
import type { AppEnv, RelyingParty } from '../app-context.js';
import {
  clearFaultCookie,
  endpoints,
  isAt,
  parseFault,
  readFaultCookie,
  setFaultCookie,
} from './fault-cookie.js';
import { faults, type Fault } from './faults.js';
import { trackSilentFaults } from './silent-faults.js';

/**
 * The development mode of misbehaviour. Any page opened with `?fault=<kind>@<endpoint>` plans a
 * fault in a cookie; the one request that it applies to takes the cookie back, unless it is to
 * happen `@always`.
 */
export const createFaultRoutes = (relyingParty: RelyingParty): Hono<AppEnv> =>
  new Hono<AppEnv>().use('/passkeys/*', applyPlannedFault(relyingParty)).get('/*', planFault);

const planFault: MiddlewareHandler<AppEnv> = async (c, next) => {
  const text = c.req.query('fault');
  if (text !== undefined && !parseFault(text)) {
    const kinds = Object.keys(faults).join(', ');
    return c.text(
      `There is no such fault. Use ?fault=<kind>@<endpoint>.\nKinds: ${kinds}\nEndpoints: ${endpoints.join(', ')}\n`,
      400,
    );
  }
  if (text !== undefined) setFaultCookie(c, text);
  return next();
};

const applyPlannedFault = (relyingParty: RelyingParty): MiddlewareHandler<AppEnv> => {
  const silent = trackSilentFaults(relyingParty);

  return async (c, next) => {
    const text = readFaultCookie(c);
    const planned = text === undefined ? undefined : parseFault(text);
    if (!planned || !isAt(planned.endpoint, c.req.path)) return next();

    if (!planned.always) clearFaultCookie(c);
    if (await silent.isSpent(c, planned)) return next();
    const fault: Fault = faults[planned.kind];
    return fault(c, next, relyingParty);
  };
};
