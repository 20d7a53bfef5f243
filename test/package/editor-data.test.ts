import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { PasskeyList, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { PasskeyInspector } from 'passkey-elements/passkey-inspector';
import { packageJson, root } from './support/package-json.js';

// CommonJS, of whose exports Node finds only some by itself.
const { getLanguageService, newHTMLDataProvider, TextDocument } = createRequire(import.meta.url)(
  'vscode-html-languageservice',
) as typeof import('vscode-html-languageservice');

const read = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));

const elements = {
  'passkey-inspector': PasskeyInspector,
  'passkey-list': PasskeyList,
  'passkey-login': PasskeyLogin,
  'passkey-register': PasskeyRegister,
};

/** The attributes that are an element's own; the host's label is the platform's. */
/** The browser itself observes `form` on form-associated elements. */
const attributesOf = (tag: keyof typeof elements): string[] =>
  [
    ...elements[tag].observedAttributes.filter((name) => name !== 'aria-label'),
    ...('formAssociated' in elements[tag] ? ['form'] : []),
  ].sort();

describe("VS Code's language server, which reads html-custom-data.json,", () => {
  const data = read('dist/html-custom-data.json') as { version: 1; tags: [] };
  const service = getLanguageService({
    customDataProviders: [newHTMLDataProvider('passkey-elements', data)],
  });

  /** What is offered where the bar stands in `markup`. */
  function completions(markup: string): string[] {
    const document = TextDocument.create('file:///page.html', 'html', 1, markup.replace('|', ''));
    const position = document.positionAt(markup.indexOf('|'));
    const { items } = service.doComplete(document, position, service.parseHTMLDocument(document));
    return items.map(({ label }) => label);
  }

  function hover(markup: string): string {
    const document = TextDocument.create('file:///page.html', 'html', 1, markup.replace('|', ''));
    const position = document.positionAt(markup.indexOf('|'));
    const found = service.doHover(document, position, service.parseHTMLDocument(document));
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  }

  test('offers the tags', () => {
    const offered = completions('<passkey-|').filter((tag) => tag.startsWith('passkey-'));
    assert.deepEqual(offered.sort(), Object.keys(elements));
  });

  for (const tag of Object.keys(elements) as (keyof typeof elements)[]) {
    test(`offers each attribute of <${tag}>`, () => {
      const offered = new Set(completions(`<${tag} |></${tag}>`));
      assert.deepEqual(
        attributesOf(tag).filter((name) => !offered.has(name)),
        [],
      );
    });
  }

  test('offers the values of an attribute that has a few', () => {
    assert.deepEqual(completions('<passkey-login autofill="|"></passkey-login>').sort(), [
      'off',
      'on',
    ]);
  });

  test('gives an attribute that is there or not no value', () => {
    const document = TextDocument.create('file:///page.html', 'html', 1, '<passkey-login imm>');
    const position = document.positionAt('<passkey-login imm'.length);
    const { items } = service.doComplete(document, position, service.parseHTMLDocument(document));
    const { textEdit } = items.find(({ label }) => label === 'immediate') ?? {};
    assert.equal(textEdit?.newText, 'immediate');
  });

  test('says what a tag and an attribute are for', () => {
    assert.match(hover('<passkey-|login></passkey-login>'), /Signs the user in with a passkey/);
    assert.match(hover('<passkey-login end|point=""></passkey-login>'), /Base URL/);
  });
});

describe('web-types.json', () => {
  interface Contribution {
    name: keyof typeof elements;
    attributes: { name: string }[];
  }
  const data = read('dist/web-types.json') as {
    name: string;
    version: string;
    contributions: { html: { elements: Contribution[] } };
  };

  test('is what its schema says', () => {
    const validate = new Ajv({ allErrors: true }).compile(
      read('test/package/web-types.schema.json') as object,
    );
    assert.ok(validate(data), JSON.stringify(validate.errors, null, 1));
  });

  test('is of this version of the package, whose package.json leads to it', () => {
    const { name, version, 'web-types': path } = packageJson;
    assert.deepEqual([data.name, data.version], [name, version]);
    assert.equal(path, './dist/web-types.json');
  });

  test('has each element with each attribute', () => {
    const found = data.contributions.html.elements.map(({ name, attributes }) => [
      name,
      attributes.map((attribute) => attribute.name).sort(),
    ]);
    const tags = Object.keys(elements) as (keyof typeof elements)[];
    assert.deepEqual(
      found,
      tags.map((tag) => [tag, attributesOf(tag)]),
    );
  });
});
