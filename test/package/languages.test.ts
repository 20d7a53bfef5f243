import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { en, type Language, listEn } from 'passkey-elements/elements';
import { languageIn, localeTags as tags } from '../support/locales.js';
import { root } from './support/package-json.js';

/** Every text of a language, by where it is. */
const textsOf = ({ messages, list }: Language): Map<string, string> =>
  new Map(
    [
      ...Object.entries({ ...messages, errors: '' }).map(([key, text]) => [key, text] as const),
      ...Object.entries(messages.errors).map(([key, text]) => [`errors.${key}`, text] as const),
      ...Object.entries(list).map(([key, text]) => [`list.${key}`, text] as const),
    ].filter(([key]) => key !== 'errors'),
  );

const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const english = textsOf({ messages: en, list: listEn });

/** What is said the same in English. */
const alike: Record<string, string[]> = {};

describe('the built-in languages', () => {
  test('are thirty at least, beside English', () => {
    assert.ok(tags.length >= 30, `${tags.length}`);
  });

  test('are all there is in the package, and those that a page can ask for', () => {
    const modules = readdirSync(join(root, 'dist/localization/locales'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => basename(file, '.js'));
    assert.deepEqual(modules.sort(), tags);
    const besideScriptTag = readFileSync(join(root, 'dist/cdn/on-demand.js'), 'utf8');
    const asked = [...besideScriptTag.matchAll(/locales\/([\w-]+)\.js/g)].map(([, tag]) => tag);
    assert.deepEqual(asked, tags);
  });

  for (const tag of tags) {
    test(`${tag} is a language that Intl knows, and says every text, none in English`, async () => {
      assert.deepEqual(Intl.DateTimeFormat.supportedLocalesOf(tag), [tag]);
      const texts = textsOf(await languageIn(tag));
      assert.deepEqual([...texts.keys()], [...english.keys()]);
      for (const [key, text] of texts) {
        assert.deepEqual(placeholders(text), placeholders(english.get(key)), `${key}: ${text}`);
        assert.equal(text, text.trim(), key);
        assert.ok(text.length > 0, key);
        const same = text === english.get(key) && !alike[tag]?.includes(key);
        assert.ok(!same, `${key} is in English`);
      }
    });
  }
});

describe('the texts', () => {
  const source = ['src/elements', 'src/localization']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !/locales|en\.ts|messages\.ts/.test(path))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    )
    .join('\n');

  for (const key of [...Object.keys(en), ...Object.keys(listEn)]) {
    test(`${key} is one that an element says`, () => {
      assert.match(source, new RegExp(`\\b${key}\\b`));
    });
  }
});
