import { assert } from '@open-wc/testing';
import 'passkey-elements/define';
import 'passkey-elements/passkey-inspector';

interface Manifest {
  modules: { declarations: Declaration[] }[];
}

interface Declaration {
  tagName?: string;
  members?: { kind: string; name: string; static?: boolean; readonly?: boolean }[];
}

const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/** Frameworks assign what they find on an element; modules are strict, so a getter alone throws. */
describe('a public getter of', () => {
  for (const { tagName = '', members = [] } of elements) {
    const getters = members.filter(({ kind, readonly, static: isStatic }) => {
      return kind === 'field' && readonly && !isStatic;
    });
    for (const { name } of getters) {
      it(`<${tagName}> accepts and ignores a write to \`${name}\``, async () => {
        const element = document.createElement(tagName);
        document.body.append(element);
        const before: unknown = Reflect.get(element, name);
        for (const value of ['complete', 1, null, undefined, {}]) {
          assert.isTrue(Reflect.set(element, name, value), `${name} = ${String(value)}`);
          const after: unknown = Reflect.get(element, name);
          // A report is made anew at each read.
          if (Object(before) === before) assert.notStrictEqual(after, value);
          else assert.strictEqual(after, before);
        }
        await Reflect.get(element, 'updateComplete');
        element.remove();
      });
    }

    it(`<${tagName}> has a setter next to it`, () => {
      const accessors = new Map<string, PropertyDescriptor>();
      let prototype: object = customElements.get(tagName)!.prototype as object;
      while (Object.getPrototypeOf(prototype) !== HTMLElement.prototype) {
        for (const [name, each] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
          if (each.get) accessors.set(name, each);
        }
        prototype = Object.getPrototypeOf(prototype) as object;
      }
      const published = new Set(members.map(({ name }) => name));
      const without = [...accessors].filter(([name, { set }]) => published.has(name) && !set);
      assert.deepEqual(
        without.map(([name]) => name),
        [],
      );
    });
  }

  for (const tag of ['passkey-login', 'passkey-register'] as const) {
    it(`<${tag}>, \`form\`, sets the attribute`, () => {
      const form = document.createElement('form');
      form.id = 'elsewhere';
      const element = document.createElement(tag);
      document.body.append(form, element);
      element.form = 'elsewhere';
      assert.strictEqual(element.getAttribute('form'), 'elsewhere');
      assert.isTrue(element.form === form);
      element.form = null;
      assert.isNull(element.form);
      for (const each of [form, element]) each.remove();
    });
  }
});
