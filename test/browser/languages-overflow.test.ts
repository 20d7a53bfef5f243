import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { type Passkey, PasskeyError, type RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyList, PasskeyLogin } from 'passkey-elements/elements';
import { languageIn, localeTags } from '../support/locales.js';

/** 1280 pixels at 400 %, between a page's own margins. */
const narrow = 'inline-size: 256px';

const passkey: Passkey = {
  id: '1',
  name: 'iPhone',
  synced: true,
  current: true,
  provider: 'Google Password Manager',
  createdAt: '2026-09-30T12:00:00Z',
  lastUsedAt: '2026-09-30T12:00:00Z',
};

/** What is wider than the place it has, or is cut off. */
const overflowing = (element: Element): string[] =>
  [element, ...element.shadowRoot!.querySelectorAll('*')]
    .filter((each) => each.checkVisibility() && each.getClientRects().length > 0)
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map((each) => `${each.localName}: ${each.textContent.trim()}`);

describe('on a narrow page nothing overflows', () => {
  for (const tag of localeTags) {
    it(`in ${tag}`, async () => {
      const language = await languageIn(tag);
      const page = await fixture<HTMLElement>(
        html`<div lang=${tag} dir=${/^(ar|fa|he)/.test(tag) ? 'rtl' : 'ltr'} style=${narrow}>
          <passkey-login></passkey-login>
          <passkey-list></passkey-list>
        </div>`,
      );
      const login = page.querySelector<PasskeyLogin>('passkey-login')!;
      await waitUntil(() => login.shadowRoot!.textContent.includes(language.messages.signIn));
      for (const code of Object.keys(language.messages.errors)) {
        login.relyingParty = {
          authenticationOptions: () =>
            Promise.reject(new PasskeyError(code as PasskeyError['code'], { retryAfter: 600 })),
        } as unknown as RelyingParty;
        await login.start();
        await login.updateComplete;
        assert.deepEqual(overflowing(login), []);
      }

      const list = page.querySelector<PasskeyList>('passkey-list')!;
      list.relyingParty = {
        list: () => Promise.resolve({ passkeys: [passkey, { ...passkey, id: '2' }] }),
        rename: () => Promise.resolve({}),
        remove: () => Promise.resolve(),
      } as unknown as RelyingParty;
      await waitUntil(() => list.state === 'ready');
      await list.updateComplete;
      const [rename] = list.shadowRoot!.querySelectorAll<HTMLElement>('li .actions button');
      rename!.click();
      await list.updateComplete;
      assert.include(list.shadowRoot!.textContent, language.list.save);
      assert.deepEqual(overflowing(list), []);
    });
  }
});
