import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { Authenticator } from '../server/authenticator.js';
import { startRelyingParty, type TestedRelyingParty } from '../server/relying-party.js';
import { User, type ParsedResponse } from '../server/user.js';

const browser = await launchChromium();
after(() => browser.close());

/** Ada has an account and a passkey; Mallory has both too, and attacks. */
interface Fixture {
  relyingParty: TestedRelyingParty;
  ada: User;
  mallory: User;
  adasDevice: Authenticator;
  mallorysDevice: Authenticator;
  adasPasskey: string;
}

interface Attack {
  /** How it is done, in words that follow "an attacker who". */
  who: string;
  attack(fixture: Fixture): Promise<Pick<ParsedResponse, 'status' | 'body'>>;
  status: number;
  code: string;
  /** The reason in the log of a refused ceremony. */
  reason?: string;
}

const challengeOf = async (user: User, request: object = {}) =>
  (await user.post('/authentication/options', request)).body.publicKey;

const verify = (user: User, credential: unknown): Promise<ParsedResponse> =>
  user.post('/authentication/verify', { credential });

const rejected = { status: 400, code: 'rejected' };
const expired = { status: 400, code: 'challenge_expired' };
const unauthenticated = { status: 401, code: 'unauthenticated' };
const forbidden = { status: 403, code: 'forbidden_origin' };

const attacks: Attack[] = [
  {
    who: 'relays the user’s answer from a look-alike origin',
    async attack({ mallory, adasDevice }) {
      const page = await browser.newPage();
      const lookAlike = 'http://localhost:3999/';
      await page.route(lookAlike, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
      await page.goto(lookAlike);
      const device = await Authenticator.plugInto(page);
      await device.hold(await adasDevice.passkeys());
      return verify(mallory, await device.get(await challengeOf(mallory)));
    },
    ...rejected,
    reason: 'unverifiable',
  },
  {
    who: 'has the ceremony done in a frame of a page elsewhere',
    async attack({ mallory, adasDevice }) {
      const credential = await adasDevice.get(await challengeOf(mallory));
      const { clientDataJSON } = credential.response;
      const clientData = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
      const framed = { ...clientData, crossOrigin: true, topOrigin: 'https://example.net' };
      const bytes = Buffer.from(JSON.stringify(framed)).toString('base64url');
      const response = { ...credential.response, clientDataJSON: bytes };
      return verify(mallory, { ...credential, response });
    },
    ...rejected,
    reason: 'cross-origin',
  },
  {
    who: 'sends a response a second time',
    async attack({ ada, adasDevice }) {
      const credential = await adasDevice.get(await challengeOf(ada, { reauthenticate: true }));
      await verify(ada, credential);
      return verify(ada, credential);
    },
    ...expired,
  },
  {
    who: 'sends a response that was caught too long ago',
    async attack({ relyingParty, adasDevice }) {
      const user = new User(relyingParty);
      const credential = await adasDevice.get(await challengeOf(user));
      relyingParty.pass(300_000);
      return verify(user, credential);
    },
    ...expired,
  },
  {
    who: 'signs the user in to an account of the attacker’s',
    async attack({ relyingParty, mallory, mallorysDevice }) {
      const credential = await mallorysDevice.get(await challengeOf(mallory));
      const victim = new User(relyingParty);
      await victim.send('/sign-in', {});
      return verify(victim, credential);
    },
    ...expired,
  },
  {
    who: 'answers a sign-in with a response that made a passkey',
    async attack({ relyingParty, mallorysDevice }) {
      const user = new User(relyingParty);
      const { publicKey } = (await user.post('/registration/options', { username: 'Eve' })).body;
      const { response } = await mallorysDevice.create(publicKey);
      const credential = await mallorysDevice.get(await challengeOf(user));
      const { clientDataJSON } = response;
      const mixed = { ...credential.response, clientDataJSON };
      return verify(user, { ...credential, response: mixed });
    },
    ...expired,
  },
  {
    who: 'signs with another key',
    async attack({ mallory, adasDevice }) {
      await adasDevice.signWrongly();
      return verify(mallory, await adasDevice.get(await challengeOf(mallory)));
    },
    ...rejected,
    reason: 'false-signature',
  },
  {
    who: 'puts an own passkey’s signature under somebody else’s credential ID',
    async attack({ mallory, mallorysDevice, adasPasskey }) {
      const credential = await mallorysDevice.get(await challengeOf(mallory));
      return verify(mallory, { ...credential, id: adasPasskey, rawId: adasPasskey });
    },
    ...rejected,
    reason: 'wrong-user-handle',
  },
  {
    who: 'names somebody else as the user',
    async attack({ relyingParty, mallory, mallorysDevice }) {
      const credential = await mallorysDevice.get(await challengeOf(mallory));
      const { id } = await relyingParty.database
        .selectFrom('users')
        .select('id')
        .where('name', '=', 'Ada Lovelace')
        .executeTakeFirstOrThrow();
      const response = { ...credential.response, userHandle: id };
      return verify(mallory, { ...credential, response });
    },
    ...rejected,
    reason: 'wrong-user-handle',
  },
  {
    who: 'signs in with a clone of the device',
    async attack({ relyingParty, adasDevice }) {
      const cloned = await adasDevice.passkeys();
      await adasDevice.signIn(new User(relyingParty));
      await adasDevice.hold(cloned);
      return adasDevice.signIn(new User(relyingParty));
    },
    ...rejected,
    reason: 'counter-not-increased',
  },
  {
    who: 'turns a synced passkey into one of a single device',
    async attack({ relyingParty, adasDevice }) {
      const passkeys = await adasDevice.passkeys();
      const backup = { backupEligibility: false, backupState: false };
      await adasDevice.hold(passkeys.map((passkey) => ({ ...passkey, ...backup })));
      return adasDevice.signIn(new User(relyingParty));
    },
    ...rejected,
    reason: 'backup-eligibility-changed',
  },
  {
    who: 'proves again who is signed in with a passkey of another account',
    async attack({ ada, mallorysDevice }) {
      const { challenge, rpId } = await challengeOf(ada, { reauthenticate: true });
      return verify(ada, await mallorysDevice.get({ challenge, rpId }));
    },
    ...rejected,
    reason: 'wrong-account',
  },
  {
    who: 'finds the device open, and proves again without being its user',
    async attack({ ada, adasDevice }) {
      await adasDevice.answerUnverified();
      return adasDevice.signIn(ada, { reauthenticate: true });
    },
    ...rejected,
    reason: 'unverifiable',
  },
  {
    who: 'finds a session open, and adds a passkey long after its sign-in',
    async attack({ relyingParty, ada }) {
      relyingParty.pass(300_000);
      return ada.post('/registration/options', {});
    },
    status: 403,
    code: 'reauthentication_required',
  },
  {
    who: 'finds a session open, and removes a passkey long after its sign-in',
    async attack({ relyingParty, ada, adasPasskey }) {
      relyingParty.pass(300_000);
      return ada.deletePasskey(adasPasskey);
    },
    status: 403,
    code: 'reauthentication_required',
  },
  {
    who: 'removes a passkey of another account',
    attack: ({ mallory, adasPasskey }) => mallory.deletePasskey(adasPasskey),
    status: 404,
    code: 'not_found',
  },
  {
    who: 'registers another account’s credential ID anew',
    async attack({ mallory, mallorysDevice, adasPasskey }) {
      const { publicKey } = (await mallory.post('/registration/options', {})).body;
      const created = await mallorysDevice.create({ ...publicKey, excludeCredentials: [] });
      const attestation = Buffer.from(created.response.attestationObject, 'base64url');
      const taken = Buffer.from(adasPasskey, 'base64url');
      attestation.set(taken, attestation.indexOf(Buffer.from(created.id, 'base64url')));
      const attestationObject = attestation.toString('base64url');
      const response = { ...created.response, attestationObject };
      const credential = { ...created, id: adasPasskey, rawId: adasPasskey, response };
      return mallory.post('/registration/verify', { credential });
    },
    ...rejected,
    reason: 'credential-taken',
  },
  {
    who: 'takes a username that somebody has',
    attack: ({ relyingParty }) =>
      new User(relyingParty).post('/registration/options', { username: 'ADA  lovelace' }),
    status: 409,
    code: 'username_unavailable',
  },
  {
    who: 'has planted the session cookie before the user signed in',
    async attack({ relyingParty, adasDevice }) {
      const victim = new User(relyingParty);
      await victim.send('/sign-in', {});
      const planted = victim.cookies.get('session');
      await adasDevice.signIn(victim);
      return new User(relyingParty, planted).get('/passkeys');
    },
    ...unauthenticated,
  },
  {
    who: 'goes on with a session that was signed out',
    async attack({ relyingParty, adasDevice }) {
      const victim = new User(relyingParty);
      await adasDevice.signIn(victim);
      const stolen = victim.cookies.get('session');
      await victim.send('/sign-out', { method: 'POST' });
      return new User(relyingParty, stolen).get('/passkeys');
    },
    ...unauthenticated,
  },
  {
    who: 'posts from a page of another site',
    attack: ({ ada }) => ada.post('/registration/options', {}, { Origin: 'https://example.net' }),
    ...forbidden,
  },
  {
    who: 'posts from a sandboxed frame, which has no origin',
    attack: ({ ada }) => ada.post('/registration/options', {}, { Origin: 'null' }),
    ...forbidden,
  },
  {
    who: 'posts what an HTML form can send',
    attack: ({ ada }) => ada.post('/registration/options', '{}', { 'Content-Type': 'text/plain' }),
    status: 400,
    code: 'invalid_request',
  },
  {
    who: 'sends more than 64 kB',
    attack: ({ mallory }) =>
      mallory.post('/authentication/options', { params: { filler: 'A'.repeat(65_536) } }),
    status: 400,
    code: 'invalid_request',
  },
  {
    who: 'guesses a password of somebody who has none',
    attack: ({ relyingParty }) =>
      new User(relyingParty).account('POST', '/account/password/sign-in', {
        username: 'Ada Lovelace',
        password: 'correct horse battery staple',
      }),
    ...rejected,
  },
  {
    who: 'guesses on and on',
    async attack({ relyingParty }) {
      const guess = () =>
        new User(relyingParty).account('POST', '/account/recovery-codes/sign-in', {
          username: 'Ada Lovelace',
          code: 'AAAA-AAAA-AAAA-AAAA',
        });
      for (let attempts = 0; attempts < 10; attempts += 1)
        assert.equal((await guess()).status, 400);
      return guess();
    },
    status: 429,
    code: 'rate_limited',
  },
];

const createFixture = async (relyingParty: TestedRelyingParty): Promise<Fixture> => {
  const adasDevice = await Authenticator.plugIn(browser);
  const mallorysDevice = await Authenticator.plugIn(browser);
  const ada = new User(relyingParty);
  const mallory = new User(relyingParty);
  const adasPasskey = await adasDevice.register(ada, { username: 'Ada Lovelace' });
  await mallorysDevice.register(mallory, { username: 'Mallory' });
  return { relyingParty, ada, mallory, adasDevice, mallorysDevice, adasPasskey };
};

/** What an attack must leave alone: who there is, and what opens their accounts. */
const readAccounts = async ({ database }: TestedRelyingParty): Promise<unknown> => ({
  users: await database.selectFrom('users').selectAll().orderBy('id').execute(),
  passkeys: await database
    .selectFrom('credentials')
    .select(['id', 'user_id', 'public_key', 'name', 'backup_eligible'])
    .orderBy('id')
    .execute(),
});

for (const { who, attack, status, code, reason } of attacks) {
  test(`an attacker who ${who} is refused with ${code}, and the log says so without a secret`, async (t) => {
    const relyingParty = await startRelyingParty(t);
    const fixture = await createFixture(relyingParty);
    const before = await readAccounts(relyingParty);

    const response = await attack(fixture);

    assert.deepEqual([response.status, response.body.code], [status, code]);
    assert.deepEqual(await readAccounts(relyingParty), before);
    const { ada, mallory, adasPasskey } = fixture;
    const last = relyingParty.log.filter(({ event }) => event === 'request').at(-1);
    assert.deepEqual([last?.['status'], last?.['code']], [status, code]);
    const refused = relyingParty.log.filter(({ event }) => event === 'ceremony-refused');
    assert.deepEqual(
      refused.map((entry) => entry['reason']),
      reason === undefined ? [] : [reason],
    );
    const log = JSON.stringify(relyingParty.log);
    const challenges = await relyingParty.database.selectFrom('challenges').selectAll().execute();
    for (const secret of [
      'Lovelace',
      'Mallory',
      adasPasskey,
      ...[ada, mallory].flatMap(({ cookies }) => [...cookies.values()]),
      ...challenges.map(({ challenge }) => challenge),
    ]) {
      assert.ok(!log.includes(secret), secret);
    }
  });
}
