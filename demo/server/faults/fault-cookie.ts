import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { faults, type FaultKind } from './faults.js';

export const endpoints = [
  'registration/options',
  'registration/verify',
  'authentication/options',
  'authentication/verify',
  'passkeys',
  'passkeys/{id}',
] as const;

/** One misbehaviour, waiting for the request that it applies to. */
export interface PlannedFault {
  kind: FaultKind;
  endpoint: (typeof endpoints)[number];
  /** Whether it applies to every such request, until the page takes the cookie back. */
  always: boolean;
}

/** Whether a request's path is an endpoint's. */
export const isAt = (endpoint: PlannedFault['endpoint'], path: string): boolean =>
  endpoint === 'passkeys/{id}'
    ? /^\/passkeys\/passkeys\/[^/]+$/.test(path)
    : path === `/passkeys/${endpoint}`;

/**
 * Reads `<kind>@<endpoint>`, such as `500@authentication/verify`, or `<kind>@<endpoint>@always`.
 * Whatever follows a `~` tells apart two faults of the same kind.
 */
export const parseFault = (text: string): PlannedFault | undefined => {
  const [planned = ''] = text.split('~');
  const [kind, path, times = 'once', ...rest] = planned.split('@');
  const endpoint = endpoints.find((known) => known === path);
  const known = Object.keys(faults).find((name) => name === kind) as FaultKind | undefined;
  const valid = /^(once|always)$/.test(times) && rest.length === 0;
  return known && endpoint && valid
    ? { kind: known, endpoint, always: times === 'always' }
    : undefined;
};

/** The text of the `fault` cookie. Pages and tests may set it too, with `path=/`. */
export const readFaultCookie = (c: Context): string | undefined => getCookie(c, 'fault');

export const setFaultCookie = (c: Context, text: string): void => {
  setCookie(c, 'fault', `${text}~${crypto.randomUUID()}`, { path: '/', sameSite: 'Lax' });
};

export const clearFaultCookie = (c: Context): void => {
  deleteCookie(c, 'fault', { path: '/' });
};
