/**
 * Has `told` hear of every call of a function, which works as before. One of the browser's own goes
 * on looking like one, since who asks is told apart by that whether an extension is in the way.
 * @returns puts the function back
 */
export function watchFunction(
  target: object,
  name: string,
  told: (args: unknown[], result: unknown) => void,
): () => void {
  const functions = target as Record<string, (...args: unknown[]) => unknown>;
  const original = functions[name];
  if (typeof original !== 'function') return () => {};
  const own = Object.getOwnPropertyDescriptor(target, name);
  const call = (self: unknown, args: unknown[]) => {
    const result: unknown = original.apply(self, args);
    told(args, result);
    return result;
  };
  const watching = /\[native code\]/.test(Function.prototype.toString.call(original))
    ? new Proxy(original, { apply: (_, self, args: unknown[]) => call(self, args) })
    : function (this: unknown, ...args: unknown[]) {
        return call(this, args);
      };
  // Refused where an extension has frozen its own: then its calls are not seen.
  Reflect.defineProperty(target, name, { value: watching, configurable: true, writable: true });
  return () => {
    if (functions[name] !== watching) return;
    if (own) Reflect.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}
