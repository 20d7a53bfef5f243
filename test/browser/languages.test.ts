import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import 'passkey-elements/define';
import { en, listEn, messageFor, registerLanguage } from 'passkey-elements/elements';
import type { Language, PasskeyLogin } from 'passkey-elements/elements';
import { fetchRelyingParty, PasskeyError } from 'passkey-elements';
import { languageIn } from '../support/locales.js';
import { shownText } from '../support/web-test-runner/shown-text.js';

/** Waits until the label of a <passkey-login> is this text, which the user sees. */
const saysAt = (login: Element, label: string) =>
  waitUntil(
    () => shownText(login, '[part=label]') === label,
    `the label is not “${label}”, but “${shownText(login, '[part=label]')}”`,
  );

const loginIn = async (lang: string) => {
  const page = await fixture(html`<div lang=${lang}><passkey-login></passkey-login></div>`);
  return page.querySelector('passkey-login')!;
};

const german = 'Mit Passkey anmelden';

const esperanto: Language = {
  messages: { ...en, signIn: 'Ensalutu per pasŝlosilo' },
  list: listEn,
};

describe('an element speaks', () => {
  for (const [lang, label] of [
    ['de', german],
    ['DE', german],
    ['de-CH', german],
    ['de-Latn-AT', german],
    ['de-1996', german],
    ['de_DE', german],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh_TW', 'zh-Hant'],
    ['zh_CN', 'zh-Hans'],
    ['pt', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['PT_br', 'pt-BR'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
  ] as const) {
    it(`the language that ${lang} means`, async () => {
      const login = await loginIn(lang);
      await saysAt(login, label === german ? german : (await languageIn(label)).messages.signIn);
    });
  }

  for (const lang of ['', 'en-GB', 'tlh', 'sr-Latn', 'not a language', 'toString']) {
    it(`English where the page says “${lang}”`, async () => {
      const login = await loginIn(lang);
      await saysAt(login, en.signIn);
    });
  }

  it('the language nearest to it, across the hosts of shadow roots', async () => {
    const page = await fixture(html`<div lang="fr"><section lang="de"></section></div>`);
    const host = page.querySelector('section')!;
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'closed' }).append(document.createElement('passkey-login'));
    const login = document.createElement('passkey-login');
    host.shadowRoot!.append(login);
    await saysAt(login, german);
    host.removeAttribute('lang');
    await saysAt(login, (await languageIn('fr')).messages.signIn);
    login.lang = 'en';
    await saysAt(login, en.signIn);
  });

  it('the language of the place that it is moved to', async () => {
    const login = await loginIn('en');
    const page = await fixture(html`<div lang="de"></div>`);
    page.append(login);
    await saysAt(login, german);
  });

  it('what the page calls some of it, in every language', async () => {
    const login = await loginIn('de');
    login.messages = { signIn: 'Hinein!' };
    await saysAt(login, 'Hinein!');
    login.messages = undefined;
    await saysAt(login, german);
  });

  it('a language that the page has registered, also after the element was there', async () => {
    const login = await loginIn('eo');
    await saysAt(login, en.signIn);
    registerLanguage('eo', esperanto);
    await saysAt(login, esperanto.messages.signIn);
  });

  for (const [tag, lang] of [
    ['eo_EO', 'eo-EO'],
    ['EO-eo', 'eo_EO'],
    ['zh-TW', 'zh-Hant-TW'],
    ['nn', 'nn-NO'],
  ] as const) {
    it(`the language that the page has registered as ${tag}, where it says ${lang}`, async () => {
      const signIn = `Ensalutu en ${tag}`;
      registerLanguage(tag, { ...esperanto, messages: { ...en, signIn } });
      await saysAt(await loginIn(lang), signIn);
    });
  }

  it('a built-in language in other words, where the page has registered them', async () => {
    const danish = await languageIn('da');
    const messages = { ...danish.messages, signIn: 'Kom ind' };
    registerLanguage('da', { ...danish, messages });
    await saysAt(await loginIn('da-DK'), 'Kom ind');
  });
});

describe('registerLanguage()', () => {
  it('names what it was given where that is no language tag', () => {
    assert.throws(
      () => registerLanguage('not a language', esperanto),
      RangeError,
      '"not a language" is not a language tag, such as "pt-BR".',
    );
  });
});

describe('a language', () => {
  it('says when to try again, where the relying party said so', async () => {
    const language = await languageIn('de');
    const error = new PasskeyError('rate-limited', { retryAfter: 90 });
    const text = messageFor(error, language.messages, 'de');
    assert.include(text.replaceAll(/[\u2068\u2069]/g, ''), 'in 2 Minuten');
    const other = new PasskeyError('server', { retryAfter: 90 });
    assert.strictEqual(messageFor(other, language.messages), language.messages.errors.server);
    const untold = new PasskeyError('rate-limited');
    assert.strictEqual(
      messageFor(untold, language.messages, 'de'),
      language.messages.errors['rate-limited'],
    );
  });

  it('leaves the page’s own words for too many tries as they are', async () => {
    const login = await fixture<PasskeyLogin>(
      html`<passkey-login endpoint="/passkeys"></passkey-login>`,
    );
    login.messages = { errors: { 'rate-limited': 'Slow down.' } };
    login.relyingParty = {
      ...fetchRelyingParty({ endpoint: '/passkeys' }),
      authenticationOptions: () =>
        Promise.reject(new PasskeyError('rate-limited', { retryAfter: 90 })),
    };
    await login.start();
    await login.updateComplete;
    assert.strictEqual(shownText(login, '[part=status]'), 'Slow down.');
  });
});
