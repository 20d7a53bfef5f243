/**
 * Lets the tests of a `describe` put something of their own in the place of what the browser has,
 * as another browser or an extension does; `undefined` takes it away. It is put back after the test.
 */
export function replaceableMembers() {
  const putBack: (() => void)[] = [];
  afterEach(() => putBack.splice(0).forEach((put) => put()));

  return <Owner extends object>(owner: Owner, members: Partial<Owner>): void => {
    for (const [name, value] of Object.entries(members)) {
      const native = Object.getOwnPropertyDescriptor(owner, name);
      putBack.unshift(() => {
        if (native) Object.defineProperty(owner, name, native);
        else Reflect.deleteProperty(owner, name);
      });
      if (value === undefined) Reflect.deleteProperty(owner, name);
      else Object.defineProperty(owner, name, { configurable: true, writable: true, value });
    }
  };
}
