/**
 * Calls `onCall` after every call of a function, which works as before. A native function still looks
 * native, because the SDK recognizes an extension's replacement by that.
 * @returns restores the function
 */
export function watchFunction(
  target: object,
  name: string,
  onCall: (args: unknown[], result: unknown) => void,
): () => void {
  const functions = target as Record<string, (...args: unknown[]) => unknown>;
  const original = functions[name];
  if (typeof original !== 'function') return () => {};
  const own = Object.getOwnPropertyDescriptor(target, name);
  const call = (self: unknown, args: unknown[]) => {
    const result: unknown = original.apply(self, args);
    onCall(args, result);
    return result;
  };
  const watching = /\[native code\]/.test(Function.prototype.toString.call(original))
    ? new Proxy(original, { apply: (_, self, args: unknown[]) => call(self, args) })
    : function (this: unknown, ...args: unknown[]) {
        return call(this, args);
      };
  // Fails where an extension has frozen its replacement: then calls are not recorded.
  Reflect.defineProperty(target, name, { value: watching, configurable: true, writable: true });
  return () => {
    if (functions[name] !== watching) return;
    if (own) Reflect.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}
