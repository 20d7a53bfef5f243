/**
 * Whether a script, a password manager's as a rule, has put a function of its own in the place of
 * the browser's. One that hides it is taken for the browser's.
 */
export function isReplaced(method: 'create' | 'get'): boolean {
  return !/\[native code\]/.test(Function.prototype.toString.call(navigator.credentials[method]));
}
