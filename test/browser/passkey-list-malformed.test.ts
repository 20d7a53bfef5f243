import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import type { RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyErrorEvent, PasskeyList } from 'passkey-elements/elements';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import {
  buttonOf,
  cardNames,
  listReached,
  plain,
  renameInput,
  shownList,
  statusOf,
  statusSays,
} from '../support/web-test-runner/shown-list.js';
import { shownText } from '../support/web-test-runner/shown-text.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import { relyingParty } from '../support/web-test-runner/visit-relying-party.js';

/** A relying party of a page's own, whose answers no type checks. */
const lists = (passkeys: unknown): RelyingParty => ({
  ...relyingParty,
  list: async () => ({ passkeys }) as never,
  rename: async () => ({}),
  remove: async () => undefined,
});

describe('<passkey-list> takes from any relying party', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    replace(console, { warn: (...text: unknown[]) => warnings.push(text.join(' ')) });
  });
  afterEach(() => assert.deepEqual(unhandled, []));

  const bad: unknown[] = [
    null,
    undefined,
    7,
    'Phone',
    [],
    {},
    { name: 'No id' },
    { id: {}, name: 'x' },
  ];
  const objects = [
    {},
    { nodeType: 1 },
    { _$litType$: 1, strings: [] },
    [],
    Symbol('a'),
    10n,
    () => {},
  ];
  bad.push(...objects.map((name) => ({ id: 'a', name })));

  it('the good passkeys among bad ones, and tells the developer of all these at once', async () => {
    const list = await shownList(
      lists([{ id: '1', name: 'Phone' }, ...bad, { id: '2', name: 'Key' }]),
    );
    assert.strictEqual(list.state, 'ready');
    assert.deepEqual(cardNames(list), ['Phone', 'Key']);
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], `${bad.length} of ${bad.length + 2} passkeys`);
  });

  for (const member of ['provider', 'createdAt', 'lastUsedAt', 'synced', 'current', 'aaguid']) {
    it(`a passkey without its ${member} where that is none`, async () => {
      for (const value of [...objects, null, 7, 'x']) {
        const list = await shownList(lists([{ id: '1', name: 'Phone', [member]: value }]));
        assert.strictEqual(list.state, 'ready');
        assert.deepEqual(cardNames(list), ['Phone']);
        assert.notInclude(list.shadowRoot!.textContent, '[object');
      }
    });
  }

  it('one card for each id', async () => {
    const list = await shownList(
      lists([
        { id: '1', name: 'Phone' },
        { id: '1', name: 'Phone' },
      ]),
    );
    assert.deepEqual(cardNames(list), ['Phone']);
  });

  it('null in place of passkeys as an empty list', async () => {
    const list = await shownList(lists(null));
    assert.strictEqual(list.state, 'empty');
    assert.strictEqual(shownText(list, '[tabindex]'), 'You have no passkeys yet.');
  });

  for (const answer of [undefined, null, {}, [], 'x', { passkeys: {} }, { passkeys: 'x' }]) {
    it(`${JSON.stringify(answer)} as a failure with a code, which can be tried again`, async () => {
      const failure = oneEvent<PasskeyErrorEvent>(document, 'passkey-error');
      const list = await shownList({ ...relyingParty, list: async () => answer as never });
      assert.strictEqual(list.state, 'failed');
      assert.strictEqual((await failure).error.code, 'bad-response');
      assert.ok(buttonOf(list, 'Try again'));
    });
  }

  for (const answer of [undefined, null, {}, { passkey: null }, { passkey: { id: 1, name: {} } }]) {
    it(`a new name though its answer is ${JSON.stringify(answer)}`, async () => {
      const list = await shownList({
        ...lists([{ id: '1', name: 'Phone' }]),
        rename: async () => answer as never,
      });
      (await renameInput(list, 'Phone')).value = 'Key';
      buttonOf(list, 'Save').click();
      await statusSays(list, 'Renamed to Key.');
      assert.deepEqual(cardNames(list), ['Key']);
    });
  }

  it('only the actions that it has', async () => {
    const one = [{ id: '1', name: 'Phone' }];
    const labels = (list: PasskeyList) =>
      [...list.shadowRoot!.querySelectorAll('li button')].map(({ ariaLabel }) => plain(ariaLabel!));
    const readOnly = { ...lists(one), rename: undefined, remove: undefined };
    assert.deepEqual(labels(await shownList(readOnly)), []);
    assert.deepEqual(labels(await shownList({ ...lists(one), rename: undefined })), [
      'Remove Phone',
    ]);
    assert.deepEqual(labels(await shownList({ ...lists(one), remove: undefined })), [
      'Rename Phone',
    ]);
  });

  it('no list where it has none, and tells the user and the developer', async () => {
    const list = await shownList({ ...relyingParty, list: undefined });
    assert.strictEqual(list.state, 'failed');
    const text = 'Passkeys don’t work on this page. Choose another way to continue.';
    assert.strictEqual(statusOf(list), text);
    assert.throws(() => buttonOf(list, 'Try again'));
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], 'list()');
  });

  it('10,000 passkeys with no more date formats than one', async () => {
    let formats = 0;
    const count = <Constructor extends (...options: never[]) => unknown>(native: Constructor) =>
      new Proxy(native, {
        construct(target, options: unknown[]) {
          formats++;
          return Reflect.construct(target, options) as object;
        },
        apply(target, date, options) {
          formats++;
          return Reflect.apply(target, date, options) as string;
        },
      });
    replace(Intl, { DateTimeFormat: count(Intl.DateTimeFormat) });

    const { toLocaleDateString, valueOf } = Date.prototype;
    replace(Date.prototype, { toLocaleDateString: count(toLocaleDateString), valueOf });
    const passkeys = Array.from({ length: 10_000 }, (_, index) => ({
      id: `${index}`,
      name: `Key ${index}`,
      createdAt: '2026-03-04T12:00:00Z',
      lastUsedAt: '2026-11-22T12:00:00Z',
    }));
    const list = await fixture<PasskeyList>(
      html`<passkey-list .relyingParty=${lists(passkeys)}></passkey-list>`,
    );
    await listReached(list, 'ready');
    assert.lengthOf(list.shadowRoot!.querySelectorAll('li'), 10_000);
    assert.isAtMost(formats, 5);
  });
});
