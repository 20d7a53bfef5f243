import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PasskeyList, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { packageJson, root } from './support/package-json.js';

interface Named {
  name: string;
  description?: string;
  privacy?: string;
  type?: { text: string };
}

interface Declaration extends Named {
  tagName?: string;
  members?: (Named & { kind: 'field' | 'method'; static?: boolean })[];
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

const { modules } = JSON.parse(readFileSync(join(root, packageJson.customElements), 'utf8')) as {
  modules: {
    path: string;
    declarations: Declaration[];
    exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
  }[];
};
const declarations = modules.flatMap((module) => module.declarations);
const names = (list: Named[] = []) => list.map(({ name }) => name).sort();

/** The modules that only the list, or only the elements of a ceremony, are made of. */
const ofList = /passkey-list\/|styles\/list/;
const ofCeremonies = /ceremony|passkey-(login|register)\//;

const elements = [
  { element: PasskeyLogin, others: ofList, methods: ['start', 'cancel'] },
  { element: PasskeyRegister, others: ofList, methods: ['start', 'cancel'] },
  { element: PasskeyList, others: ofCeremonies, methods: ['refresh', 'removePasskey'] },
];

/**
 * Everything in the built templates and styles, but for those of `others`, that matches `pattern`,
 * by its first group.
 */
function built(pattern: RegExp, others: RegExp): string[] {
  const found = ['elements', 'styles'].flatMap((folder) =>
    readdirSync(join(root, 'dist', folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => path.endsWith('.js') && !others.test(path))
      .flatMap((path) => [...readFileSync(join(root, 'dist', path), 'utf8').matchAll(pattern)])
      .map(([, group]) => group ?? ''),
  );
  return [...new Set(found)].sort();
}

describe('custom-elements.json', () => {
  test('names a module of the build for everything in it', () => {
    const paths = modules.flatMap(({ path, exports }) => [
      path,
      ...exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ declaration }) => declaration.module),
    ]);
    const exist = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      paths.filter((path) => !exist.includes(path.replace(/^dist\//, ''))),
      [],
    );
  });

  test('says which module registers which tag', () => {
    const definitions = modules.flatMap(({ path, exports }) =>
      exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ name, declaration }) => [name, declaration.name, path]),
    );
    assert.deepEqual(definitions.sort(), [
      ['passkey-inspector', 'PasskeyInspector', 'dist/elements/passkey-inspector/define.js'],
      ['passkey-list', 'PasskeyList', 'dist/elements/passkey-list/define.js'],
      ['passkey-login', 'PasskeyLogin', 'dist/elements/passkey-login/define.js'],
      ['passkey-register', 'PasskeyRegister', 'dist/elements/passkey-register/define.js'],
    ]);
  });

  for (const { element, others, methods } of elements) {
    describe(`of ${element.name}`, () => {
      const declaration = declarations.find(({ name }) => name === element.name);
      assert.ok(declaration);
      const { members = [], attributes, events, slots, cssParts, cssProperties } = declaration;

      test('lists the attributes that the class observes', () => {
        // The host's own label is the platform's attribute, not ours.
        const observed = element.observedAttributes.filter((name) => name !== 'aria-label');
        // The browser itself observes \`form\` on form-associated elements.
        const form = 'formAssociated' in element ? ['form'] : [];
        assert.deepEqual(names(attributes), [...observed, ...form].sort());
      });

      test('lists the properties that the class declares', () => {
        const declared = [...element.elementProperties]
          .filter(([, { attribute }]) => attribute !== 'aria-label')
          .map(([name]) => String(name));
        assert.deepEqual(
          declared.filter((name) => !names(members).includes(name)),
          [],
        );
      });

      test('lists only members that the class has, none private', () => {
        for (const { name, privacy, static: isStatic } of members) {
          assert.ok(name in (isStatic ? element : element.prototype), name);
          assert.ok(privacy === undefined || privacy === 'public', name);
          assert.doesNotMatch(name, /^[#_]/);
        }
      });

      test('lists the methods and the state', () => {
        for (const name of [...methods, 'state']) assert.ok(names(members).includes(name), name);
      });

      test('lists the parts, slots and properties that templates and styles have', () => {
        assert.deepEqual(names(cssParts), built(/part="([a-z-]+)"/g, others));
        assert.deepEqual(names(slots), ['', ...built(/<slot name="([a-z-]+)"/g, others)]);
        assert.deepEqual(names(cssProperties), built(/(--passkey-[a-z-]+)/g, others));
      });

      test("gives every event the type of the browser's event map", () => {
        const own = built(/super\("(passkey-[a-z]+)"/g, others);
        // A ceremony's event that the list fires too.
        const shared = built(/new Passkey(Error)Event\(/g, others).map(() => 'passkey-error');
        assert.deepEqual(names(events), [...new Set([...shared, ...own])].sort());
        for (const { name, type } of events ?? []) {
          assert.match(type?.text ?? '', /^Passkey\w+Event/, name);
        }
      });

      test('describes everything that it lists', () => {
        const { cssStates } = declaration;
        for (const list of [
          members,
          attributes,
          events,
          slots,
          cssParts,
          cssProperties,
          cssStates,
        ]) {
          assert.deepEqual(names(list?.filter(({ description }) => !description)), []);
        }
      });
    });
  }
});
