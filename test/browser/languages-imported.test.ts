import { assert, fixture, html } from '@open-wc/testing';
import 'passkey-elements/define';
import { en, listEn, registerLanguage } from 'passkey-elements/elements';
import type { PasskeyList, PasskeyLogin } from 'passkey-elements/elements';
import german from 'passkey-elements/locales/de';
import { textIn } from '../support/web-test-runner/shown-list.js';
import { shownText } from '../support/web-test-runner/shown-text.js';

/** What a <passkey-login> says once it has rendered for the first time. */
const firstLabel = async (lang: string): Promise<string> => {
  const login = document.createElement('passkey-login');
  login.lang = lang;
  const page = await fixture(html`<div></div>`);
  page.append(login);
  await login.updateComplete;
  const label = login.shadowRoot!.querySelector('[part=label]')!;
  assert.isFalse(label.classList.contains('waiting'));
  return shownText(login, '[part=label]');
};

const loadedFiles = () => performance.getEntriesByType('resource').map(({ name }) => name);

describe('of the languages an element knows', () => {
  it('one that the page has imported, from its first rendering on', async () => {
    assert.strictEqual(await firstLabel('de-AT'), german.messages.signIn);
  });

  it('English where the page has not imported its language, which nothing loads', async () => {
    assert.strictEqual(await firstLabel('sv'), en.signIn);
    assert.isEmpty(loadedFiles().filter((file) => /locales\/sv|locales\.js/.test(file)));
  });

  it('no other language’s days where its texts are in English', async () => {
    const list = await fixture<PasskeyList>(html`<passkey-list lang="sv"></passkey-list>`);
    list.relyingParty = {
      ...refusing,
      list: () =>
        Promise.resolve({ passkeys: [{ id: '1', name: 'Phone', createdAt: '2026-03-04' }] }),
    };
    await list.refresh();
    await list.updateComplete;
    assert.include(textIn(list, '[part=detail]'), 'Created Mar 4, 2026');
  });

  it('the page’s own texts, although the package’s are imported later', async () => {
    registerLanguage('fi', { messages: { ...en, signIn: 'Sisään' }, list: listEn });
    const finnish = await import('passkey-elements/locales/fi');
    assert.strictEqual(await firstLabel('fi'), 'Sisään');
    registerLanguage('fi', finnish.default);
    assert.strictEqual(await firstLabel('fi'), finnish.default.messages.signIn);
  });

  it('one that is imported after the element was rendered', async () => {
    const login = await fixture<PasskeyLogin>(html`<passkey-login lang="da"></passkey-login>`);
    assert.strictEqual(shownText(login, '[part=label]'), en.signIn);
    const danish = await import('passkey-elements/locales/da');
    await login.updateComplete;
    assert.strictEqual(shownText(login, '[part=label]'), danish.default.messages.signIn);
  });
});

const refuse = () => Promise.reject(new Error('This page only lists passkeys.'));
const refusing = {
  registrationOptions: refuse,
  verifyRegistration: refuse,
  authenticationOptions: refuse,
  verifyAuthentication: refuse,
};
