import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import {
  authenticate,
  fetchRelyingParty,
  listPasskeys,
  PasskeyError,
  register,
} from 'passkey-elements';
import type { Account, RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { holdConditionalGet } from 'passkey-elements/testing';
import { until } from '../support/condition.js';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { failureOf } from '../support/web-test-runner/ceremonies.js';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addCredential,
  addVirtualAuthenticator,
  clearCredentials,
  credentials,
  removeVirtualAuthenticator,
} from '../support/web-test-runner/virtual-authenticator.js';
import type { StoredCredential } from '../support/web-test-runner/virtual-authenticator.js';
import {
  newUsername,
  planFault,
  relyingParty,
  signOut,
  withdrawFault,
} from '../support/web-test-runner/visit-relying-party.js';

const names = [
  'signalUnknownCredential',
  'signalAllAcceptedCredentials',
  'signalCurrentUserDetails',
] as const;

describe('password managers', () => {
  const unhandled = unhandledRejections();
  const replace = replaceableMembers();
  /** The signals that were sent, which go on as they are. */
  let signals: [name: string, details: unknown][];
  /** The user's passkey. */
  let mine: StoredCredential;

  before(() => holdConditionalGet());
  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
    [mine] = (await credentials()) as [StoredCredential];
    signals = [];
    for (const name of names) {
      const native = PublicKeyCredential[name].bind(PublicKeyCredential);
      const recorded = (details: never) => {
        signals.push([name, details]);
        return native(details);
      };
      replace(PublicKeyCredential, { [name]: recorded });
    }
  });
  afterEach(async () => {
    withdrawFault();
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const ids = async () => (await credentials()).map(({ credentialId }) => credentialId).sort();
  /** Puts a passkey of another account into the authenticator. */
  const addForeign = async () => {
    const credentialId = btoa(crypto.randomUUID());
    await addCredential({ ...mine, credentialId, userHandle: btoa('another account') });
    return credentialId;
  };
  /** The demo relying party, which asks for the user's passkey and says otherwise of the account. */
  const answering = (alter: (account: Account) => object): RelyingParty => ({
    ...withOptions(() => ({ allowCredentials: [{ id: toBase64url(mine), type: 'public-key' }] })),
    verifyAuthentication: async (...request) => {
      const { account } = await relyingParty.verifyAuthentication(...request);
      return { account: { ...account!, ...alter(account!) } };
    },
  });

  describe('after a success', () => {
    it('remove what is not in the complete list of the account, and keep the others', async () => {
      const foreign = await addForeign();
      const { account } = await authenticate(answering(() => ({})));
      await listPasskeys({
        ...relyingParty,
        list: () =>
          Promise.resolve({ passkeys: [], account: { ...account!, credentialIds: ['AAAA'] } }),
      });
      await until('the passkey is gone', async () => !(await ids()).includes(mine.credentialId));
      assert.deepEqual(await ids(), [foreign]);
    });

    for (const credentialIds of [[], ['AAAA'], [null], 'AAAA', {}]) {
      it(`keep the passkey that was just used, though the list is ${JSON.stringify(credentialIds)}`, async () => {
        await authenticate(answering(() => ({ credentialIds })));
        await waitUntil(() => signals.length > 0, 'the name is not signalled');
        assert.deepEqual(
          signals.map(([name]) => name),
          ['signalCurrentUserDetails'],
        );
        assert.deepEqual(await ids(), [mine.credentialId]);
      });
    }

    it('keep the passkeys of a list whose account does not name them', async () => {
      const { account } = await authenticate(relyingParty);
      signals = [];
      for (const [credentialIds, isSignalled] of [
        [['AAAA'], false],
        [[], false],
        [['AAAA', toBase64url(mine)], true],
      ] as const) {
        await listPasskeys({
          ...relyingParty,
          list: () =>
            Promise.resolve({
              passkeys: [{ id: '1', name: 'Mine', credentialId: toBase64url(mine) }],
              account: { ...account!, credentialIds: [...credentialIds] },
            }),
        });
        const names = signals.splice(0).map(([name]) => name);
        assert.strictEqual(names.includes('signalAllAcceptedCredentials'), isSignalled);
      }
    });

    const padded = (base64url: string) => {
      const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
      return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
    };

    it('get base64url where the relying party sends base64 with padding', async () => {
      const { account } = await authenticate(relyingParty);
      signals = [];
      const credentialIds = [toBase64url(mine), '-_-_-w'];
      await authenticate(
        answering(({ userId }) => ({
          userId: padded(userId),
          credentialIds: credentialIds.map(padded),
        })),
      );
      await waitUntil(() => signals.length === 2, 'the signals are not sent');
      const { rpId, userId, name, displayName } = account!;
      assert.deepEqual(signals, [
        ['signalAllAcceptedCredentials', { rpId, userId, allAcceptedCredentialIds: credentialIds }],
        ['signalCurrentUserDetails', { rpId, userId, name, displayName }],
      ]);
    });

    const malformed: unknown[] = [
      5,
      'ada',
      [],
      {},
      { rpId: 5, userId: 5, name: 5, displayName: 5, credentialIds: 5 },
      { rpId: null, userId: null, name: 'ada', displayName: null, credentialIds: null },
      { userId: {}, credentialIds: [5, {}] },
    ];
    for (const account of malformed) {
      it(`do no harm where the account is ${JSON.stringify(account)}: the user is signed in`, async () => {
        const backend: RelyingParty = {
          ...relyingParty,
          verifyAuthentication: async (...request) => ({
            ...(await relyingParty.verifyAuthentication(...request)),
            account: account as Account,
          }),
        };
        for (const _ of [1, 2])
          assert.deepEqual<unknown>((await authenticate(backend)).account, account);
        assert.deepEqual(await ids(), [mine.credentialId]);
      });
    }

    it('show the name where the display name is null', async () => {
      await authenticate(answering(() => ({ name: 'ada', displayName: null })));
      await waitUntil(() => signals.length === 2, 'the signals are not sent');
      assert.include(signals[1]![1], { name: 'ada', displayName: 'ada' });
    });

    it('remove nothing where the list is not there, and learn the names all the same', async () => {
      await authenticate(
        answering(() => ({ credentialIds: undefined, name: 'ada', displayName: 'Ada Lovelace' })),
      );
      await until('the name has changed', async () =>
        (await credentials()).some(({ userName }) => userName === 'ada'),
      );
      assert.deepEqual(await ids(), [mine.credentialId]);
      assert.deepEqual(
        signals.map(([name]) => name),
        ['signalCurrentUserDetails'],
      );
    });

    it('learn what the account is called now', async () => {
      await authenticate(answering(() => ({ name: 'ada', displayName: 'Ada Lovelace' })));
      const named = await until('the name has changed', async () =>
        (await credentials()).find(({ userName }) => userName === 'ada'),
      );
      assert.include(named, { userDisplayName: 'Ada Lovelace', credentialId: mine.credentialId });
    });

    it('of a registration learn the same', async () => {
      const { account } = await register(relyingParty, {
        username: newUsername(),
        displayName: 'Ada',
      });
      const { rpId, userId, name, displayName, credentialIds } = account!;
      await waitUntil(() => signals.length === 2, 'the signals are not sent');
      assert.deepEqual(signals, [
        ['signalAllAcceptedCredentials', { rpId, userId, allAcceptedCredentialIds: credentialIds }],
        ['signalCurrentUserDetails', { rpId, userId, name, displayName }],
      ]);
    });

    it('are told nothing where the relying party says nothing of the account', async () => {
      await authenticate({
        ...relyingParty,
        verifyAuthentication: async (...request) => ({
          ...(await relyingParty.verifyAuthentication(...request)),
          account: undefined,
        }),
      });
      await signOut();
      assert.deepEqual(signals, []);
    });
  });

  describe('after a failure', () => {
    it('remove the passkey that the relying party does not know', async () => {
      const kept = await addForeign();
      planFault('unknown-credential@authentication/verify');
      const error = await failureOf(authenticate(answering(() => ({}))));
      assert.strictEqual(error.code, 'unknown-credential');
      await until('the passkey is gone', async () => (await ids()).length === 1);
      assert.deepEqual(await ids(), [kept]);
      assert.deepEqual(signals, [
        ['signalUnknownCredential', { rpId: location.hostname, credentialId: toBase64url(mine) }],
      ]);
    });

    it('remove it where the problem names it in base64 with padding', async () => {
      const kept = await addForeign();
      const { credentialId } = mine;
      const refusing: RelyingParty = {
        ...answering(() => ({})),
        verifyAuthentication: () =>
          Promise.reject(new PasskeyError('unknown-credential', { cause: { credentialId } })),
      };
      const error = await failureOf(authenticate(refusing));
      assert.strictEqual(error.code, 'unknown-credential');
      await until('the passkey is gone', async () => (await ids()).length === 1);
      assert.deepEqual(await ids(), [kept]);
    });

    const faults = [
      '500@authentication/verify',
      'drop@authentication/verify',
      'html@authentication/verify',
      'empty@authentication/verify',
      'expired-challenge@authentication/verify',
      'rate-limited@authentication/verify',
      'unauthenticated@authentication/verify',
      '500@authentication/options',
    ];
    for (const fault of faults) {
      it(`by ${fault} are told nothing`, async () => {
        planFault(fault);
        await failureOf(authenticate(relyingParty));
        assert.deepEqual(signals, []);
        assert.deepEqual(await ids(), [mine.credentialId]);
      });
    }

    it('of the browser are told nothing', async () => {
      await clearCredentials();
      await failureOf(authenticate(relyingParty));
      assert.deepEqual(signals, []);
    });

    it('over a passkey that was not presented are told nothing', async () => {
      const confused = fetchRelyingParty({
        endpoint: '/passkeys',
        async fetch(...request) {
          const response = await fetch(...request);
          const { status, headers } = response;
          const problem = (await response.json()) as object;
          return status === 404
            ? Response.json({ ...problem, credentialId: 'AAAA' }, { status, headers })
            : Response.json(problem, { headers });
        },
      });
      planFault('unknown-credential@authentication/verify');
      const error = await failureOf(authenticate(confused));
      assert.strictEqual(error.code, 'unknown-credential');
      assert.deepEqual(signals, []);
      assert.deepEqual(await ids(), [mine.credentialId]);
    });
  });

  const attempts: [string, (login: PasskeyLogin) => unknown][] = [
    ['a click', (login) => login.start()],
    ['a pick', () => window.pickPasskey!()],
  ];
  for (const [name, attempt] of attempts) {
    it(`have heard of the unknown passkey of ${name} before autofill is armed again`, async () => {
      const form = await fixture(html`
        <form>
          <input id="name" />
          <passkey-login for="name" .relyingParty=${{ ...relyingParty }}></passkey-login>
        </form>
      `);
      const login = form.querySelector('passkey-login')!;
      const isArmed = () => login.matches(':state(autofill)') && window.pickPasskey;
      await waitUntil(isArmed, 'autofill is not armed');
      const armedMeanwhile: boolean[] = [];
      const signal = PublicKeyCredential.signalUnknownCredential;
      replace(PublicKeyCredential, {
        async signalUnknownCredential(details) {
          armedMeanwhile.push(!!window.pickPasskey);
          await signal(details);
          // A request for options would be on its way before this one.
          await signOut();
          armedMeanwhile.push(!!window.pickPasskey);
        },
      });
      planFault('unknown-credential@authentication/verify');
      attempt(login);
      await stateReached(login, 'failed');
      await waitUntil(isArmed, 'autofill is not armed again');
      assert.deepEqual(armedMeanwhile, [false, false]);
      assert.deepEqual(await ids(), []);
      login.remove();
      await waitUntil(() => !window.pickPasskey, 'autofill is still armed');
    });
  }

  describe('whose signals', () => {
    it('are slow do not delay a success, and hear both at once, before a page is left', async () => {
      replace(PublicKeyCredential, {
        signalAllAcceptedCredentials: () => new Promise<void>(() => {}),
      });
      assert.ok((await authenticate(relyingParty)).account);
      assert.deepEqual(
        signals.map(([name]) => name),
        ['signalCurrentUserDetails'],
      );
    });

    const broken: [string, (() => Promise<void>) | undefined][] = [
      ['are missing', undefined],
      [
        'throw',
        () => {
          throw new TypeError('Illegal invocation');
        },
      ],
      ['are refused', () => Promise.reject(new DOMException('Busy.', 'OperationError'))],
      ['never settle', () => new Promise<never>(() => {})],
    ];
    for (const [name, method] of broken) {
      it(`${name} harm neither a success nor a failure`, async () => {
        for (const signal of names) replace(PublicKeyCredential, { [signal]: method });
        assert.ok((await authenticate(relyingParty)).account);
        planFault('unknown-credential@authentication/verify');
        assert.strictEqual(
          (await failureOf(authenticate(relyingParty))).code,
          'unknown-credential',
        );
        assert.ok((await authenticate(relyingParty)).account);
      });
    }
  });
});

/** The credential ID as the relying party has it. */
function toBase64url({ credentialId }: StoredCredential): string {
  return credentialId.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
