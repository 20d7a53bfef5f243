/**
 * Whether a function is the browser's own, and not a polyfill or a password manager's. One that
 * disguises itself passes for the browser's.
 */
export function isNative(method: unknown): boolean {
  return (
    typeof method === 'function' && /\[native code\]/.test(Function.prototype.toString.call(method))
  );
}

/** Whether a script, a password manager's as a rule, has replaced `navigator.credentials`. */
export function isReplaced(method: 'create' | 'get'): boolean {
  return !isNative(navigator.credentials[method]);
}
