import type { Ceremony } from '../errors/codes.js';

/**
 * Whether a script, a password manager's as a rule, has put a function of its own in the place of
 * the browser's. One that hides it is taken for the browser's.
 */
export function isReplaced(ceremony: Ceremony): boolean {
  const { create, get } = navigator.credentials;
  const method: unknown = ceremony === 'registration' ? create : get;
  return !/\[native code\]/.test(Function.prototype.toString.call(method));
}
