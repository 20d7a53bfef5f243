import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import {
  accountPage,
  homePage,
  notFoundPage,
  signInPage,
  signInWithRecoveryCodePage,
  signUpPage,
  signUpWithPasswordPage,
  type View,
} from '../../demo/pages/index.js';

const assets = new URL('../../demo/pages/assets/', import.meta.url);

const ada: View = {
  account: { name: 'ada', displayName: 'Ada' },
  signInMethods: { password: true, recoveryCodes: 10 },
  invitationCookie: 'invitation-ada',
  passkeys: [
    {
      id: '1',
      name: 'Phone',
      provider: 'Some Keychain',
      synced: true,
      createdAt: '2026-03-04T09:12:00.000Z',
      lastUsedAt: '2026-11-22T18:40:00.000Z',
      current: true,
    },
    { id: '2', name: 'Security key', synced: false, createdAt: '2026-10-01T12:00:00.000Z' },
  ],
};

const hostile = `"><img src=x onerror='alert(1)'>&amp;`;
const hostileEscaped = '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;';

const pages = {
  home: homePage,
  'sign-up': signUpPage,
  'sign-up with a password': signUpWithPasswordPage,
  'sign-in': signInPage,
  'sign-in with a recovery code': signInWithRecoveryCodePage,
  account: accountPage,
  'not found': notFoundPage,
};

const views: Record<string, View> = {
  'somebody signed in': ada,
  'a posted form': { ...ada, notice: 'javascript-required', username: 'ada' },
  'hostile texts': {
    account: { name: hostile, displayName: hostile },
    notice: 'javascript-required',
    username: hostile,
    passkeys: [{ ...ada.passkeys![0]!, id: hostile, name: hostile, provider: `${hostile}, too` }],
  },
};

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

for (const [pageName, page] of Object.entries(pages)) {
  for (const [viewName, view] of Object.entries(views)) {
    describe(`the ${pageName} page, for ${viewName}`, () => {
      test('is a document with a language, one title, one heading and one main landmark', async () => {
        const markup = (await page(view)).toString();
        assert.match(markup, /^\s*<!doctype html>\s*<html lang="en"/);
        assert.equal(count(markup, /<title>[^<]+<\/title>/g), 1);
        assert.equal(count(markup, /<h1[ >]/g), 1);
        assert.equal(count(markup, /<main[ >]/g), 1);
        assert.match(markup, /<a class="skip-link" href="#main">/);
      });

      test('has no inline script, style or event handler, and nothing from elsewhere', async () => {
        const markup = (await page(view)).toString();
        assert.doesNotMatch(markup, /<script(?![^>]*\ssrc=)/);
        assert.doesNotMatch(markup, /<style/);
        for (const [tag] of markup.matchAll(/<[a-z][^>]*>/g)) {
          const withoutValues = tag.replaceAll(/"[^"]*"/g, '""');
          assert.doesNotMatch(withoutValues, /\s(style|on\w+)\s*=/);
        }
        for (const [, address] of markup.matchAll(/\s(?:src|href|action)="([^"]*)"/g)) {
          assert.match(address!, /^(\/(?!\/)|#)/);
        }
      });

      test('gives no two elements the same id', async () => {
        const markup = (await page(view)).toString();
        const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
        assert.deepEqual(ids, [...new Set(ids)]);
      });
    });
  }

  test(`the ${pageName} page lets no text from a person become markup`, async () => {
    const markup = (await page(views['hostile texts']!)).toString();
    assert.doesNotMatch(markup, /<img src=x/);
    assert.ok(!markup.includes(hostile));
  });
}

test('the account page shows names as their owner wrote them', async () => {
  const markup = (await accountPage(views['hostile texts']!)).toString();
  // Greeting, card name, card username, passkey name and provider; twice for password managers.
  assert.equal(markup.split(hostileEscaped).length - 1, 7);
});

test('the account page tells each passkey’s provider, reach and dates', async () => {
  const markup = (await accountPage(ada)).toString();
  const [, phone, securityKey] = markup.split('<li class="passkey">');
  assert.match(phone!, /Some Keychain/);
  assert.match(phone!, /In use now/);
  assert.match(phone!, />Synced</);
  assert.match(phone!, /<time datetime="2026-03-04T09:12:00.000Z">4 March 2026<\/time>/);
  assert.match(phone!, /<time datetime="2026-11-22T18:40:00.000Z">22 November 2026<\/time>/);
  assert.match(securityKey!, />This device only</);
  assert.match(securityKey!, />When it was created</);
  assert.doesNotMatch(securityKey!, /In use now/);
});

test('the account page refuses to be shown to nobody', () => {
  assert.throws(() => accountPage({}), TypeError);
});

const forms = Object.entries(pages).filter(([pageName]) => pageName.startsWith('sign-'));
for (const [pageName, page] of forms) {
  test(`the ${pageName} page says kindly that JavaScript did not run, and keeps the username`, async () => {
    const posted = (await page(views['hostile texts']!)).toString();
    assert.match(posted, /role="alert"/);
    assert.match(posted, /This form needs JavaScript/);
    assert.ok(posted.includes(`value="${hostileEscaped}"`));

    const opened = (await page({})).toString();
    assert.doesNotMatch(opened, /role="alert"/);
    assert.ok(opened.includes('value=""'));
  });
}

test('the sign-up form has a submit button only where scripts do not run', async () => {
  const markup = (await signUpPage({})).toString();
  assert.match(markup, /<noscript>\s*<button[^>]* type="submit"/);
  const withScripts = markup.replaceAll(/<noscript>[\s\S]*?<\/noscript>/g, '');
  assert.doesNotMatch(withScripts, /<button|type="submit"/);
});

test('every asset that a page names is there', async () => {
  const there = await readdir(assets);
  const named = new Set<string>();
  for (const page of Object.values(pages)) {
    const markup = (await page(ada)).toString();
    for (const [, name] of markup.matchAll(/"\/assets\/([^"]*)"/g)) named.add(name!);
  }
  assert.ok(named.size > 0);
  for (const name of named) assert.ok(there.includes(name), `${name} is missing`);
});

test('no asset fetches anything, so that pictures and styles keep within the site', async () => {
  for (const name of await readdir(assets)) {
    const text = await readFile(new URL(name, assets), 'utf8');
    assert.doesNotMatch(text, /@import|https?:\/\/(?!www\.w3\.org\/)|<script|href=/, name);
    for (const [, target] of text.matchAll(/url\(['"]?([^'")]*)/g)) {
      assert.match(target!, /^(#|\/(?!\/))/, name);
    }
  }
});
