import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { encode } from 'cborg';
import 'passkey-elements/passkey-inspector';
import { replaceableMembers } from '../support/web-test-runner/replaced-members.js';

const ascii = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(text));
const join = (...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));
const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
const sha256 = async (data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', data));

const challenge = new Uint8Array(16);
const credentialId = Uint8Array.from({ length: 16 }, (_, index) => index);
const rpIdHash = new Uint8Array(32).fill(7);
const aaguid = fromBase64url('6puNZk0BHR-RSxECAwQFBg');

type CoseKey = Map<number, unknown>;

const p256: CoseKey = new Map<number, unknown>([
  [1, 2],
  [3, -7],
  [-1, 1],
  [-2, new Uint8Array(32).fill(1)],
  [-3, new Uint8Array(32).fill(2)],
]);

const clientData = (type: string) =>
  ascii(JSON.stringify({ type, challenge: 'AAAA', origin: location.origin, crossOrigin: false }));

/** Authenticator data of a registration: every flag, and an extension. */
const registrationData = (key: CoseKey) =>
  join(
    rpIdHash,
    [0b1101_1101, 0, 0, 1, 2],
    aaguid,
    [0, credentialId.length],
    credentialId,
    encode(key),
    encode(new Map([['credProtect', 2]])),
  );

interface FakeCredential extends Credential {
  response: object;
  authenticatorAttachment: string;
  getClientExtensionResults(): object;
}

function credential(response: object): FakeCredential {
  return {
    id: 'AAECAwQFBgcICQoLDA0ODw',
    type: 'public-key',
    response,
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
  };
}

const registration = (key: CoseKey, attStmt: Map<string, unknown> = new Map()) =>
  credential({
    clientDataJSON: clientData('webauthn.create'),
    attestationObject: encode(
      new Map<string, unknown>([
        ['fmt', 'packed'],
        ['attStmt', attStmt],
        ['authData', registrationData(key)],
      ]),
    ),
    getTransports: () => ['internal', 'hybrid'],
  });

interface ShownField {
  value: string;
  meaning: string;
  bytes: string;
}

describe('the inspector decodes', () => {
  const replace = replaceableMembers();
  let inspector: Element;

  /** The next ceremonies return these credentials. */
  async function inspect({
    create = null,
    get = null,
  }: {
    create?: Credential | null;
    get?: Credential | null;
  }): Promise<void> {
    replace(navigator.credentials, {
      create: () => Promise.resolve(create),
      get: () => Promise.resolve(get),
    });
    inspector = await fixture(html`<passkey-inspector></passkey-inspector>`);
  }

  const creationOptions = {
    challenge,
    rp: { id: 'localhost', name: 'Test' },
    user: { id: new Uint8Array(16), name: 'ada', displayName: 'Ada' },
    pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
  };

  async function register(publicKey: PublicKeyCredentialCreationOptions): Promise<void> {
    await navigator.credentials.create({ publicKey });
    await steps('registration', 'credential');
  }

  async function signIn(): Promise<void> {
    await navigator.credentials.get({ publicKey: { challenge } });
    await steps('authentication', 'credential');
  }

  async function steps(ceremony: string, step: string): Promise<Element[]> {
    const selector = `[data-ceremony=${ceremony}] [data-step=${step}]`;
    await waitUntil(() => inspector.shadowRoot!.querySelector(selector), selector);
    return [...inspector.shadowRoot!.querySelectorAll(selector)];
  }

  /** The fields of the last step of that name, by their names. */
  async function fields(ceremony: string, step: string): Promise<Record<string, ShownField[]>> {
    const shown: Record<string, ShownField[]> = {};
    const last = (await steps(ceremony, step)).at(-1)!;
    for (const item of last.querySelectorAll('[data-field]')) {
      (shown[item.getAttribute('data-field')!] ??= []).push({
        value: item.querySelector(':scope > .value')!.textContent,
        meaning: item.querySelector(':scope > p')?.textContent ?? '',
        bytes: item.querySelector(':scope > small')?.textContent ?? '',
      });
    }
    return shown;
  }

  const values = (shown: Record<string, ShownField[]>, name: string) =>
    shown[name]?.map(({ value }) => value);

  it('every field of the options, with what it means', async () => {
    await inspect({ create: registration(p256) });
    await register({
      ...creationOptions,
      timeout: 60_000,
      attestation: 'direct',
      excludeCredentials: [{ type: 'public-key', id: credentialId }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      extensions: { credProps: true },
    });
    const shown = await fields('registration', 'options');
    const expected: Record<string, [value: string, meaning: RegExp]> = {
      mediation: ['optional', /conditional: .*autofill/],
      challenge: ['AAAAAAAAAAAAAAAAAAAAAA', /Random bytes/],
      rp: ['', /site/],
      user: ['', /account/],
      pubKeyCredParams: ['', /algorithms/],
      timeout: ['60000', /milliseconds/],
      attestation: ['direct', /model|make/],
      excludeCredentials: ['', /already|has/],
      authenticatorSelection: ['', /authenticator/],
      residentKey: ['required', /username|name/],
      userVerification: ['required', /fingerprint/],
      extensions: ['', /./],
    };
    for (const [name, [value, meaning]] of Object.entries(expected)) {
      assert.equal(shown[name]?.[0]?.value.trim(), value, name);
      assert.match(shown[name]![0]!.meaning, meaning, name);
    }
    assert.deepEqual(values(shown, 'credProps'), ['true']);
  });

  it('every field of a new passkey, with its meaning and its bytes', async () => {
    const statement = new Map<string, unknown>([
      ['alg', -7],
      ['sig', Uint8Array.from([1, 2, 3])],
      ['x5c', [Uint8Array.from([4, 5])]],
    ]);
    await inspect({ create: registration(p256, statement) });
    await register(creationOptions);
    const shown = await fields('registration', 'credential');
    const keyLength = encode(p256).length;
    const expected: Record<string, [value: string | RegExp, meaning: RegExp, bytes?: string]> = {
      credentialId: ['AAECAwQFBgcICQoLDA0ODw', /public key/],
      clientDataJSON: [/^\S+$/, /SHA-256/],
      type: ['webauthn.create', /ceremony/, 'bytes 8–24'],
      challenge: ['AAAA', /Random/],
      origin: [location.origin, /phishing/],
      crossOrigin: ['false', /frame/],
      attestationObject: [/^\S+$/, /CBOR/],
      fmt: ['packed', /attestation/],
      attStmt: [/^\s*$/, /authenticator/],
      sig: ['AQID', /attestation key/],
      x5c: ['1', /certificate/],
      authenticatorData: [/^\S+$/, /signed/],
      rpIdHash: ['07'.repeat(32), /SHA-256 of the RP ID/, 'bytes 0–31'],
      flags: ['0xdd', /bits/, 'byte 32'],
      UP: ['true', /User present/],
      UV: ['true', /User verified/],
      BE: ['true', /Backup eligible/],
      BS: ['true', /Backed up/],
      AT: ['true', /Attested credential data/],
      ED: ['true', /Extension data/],
      signCount: ['258', /copied|cloned/, 'bytes 33–36'],
      aaguid: ['ea9b8d66-4d01-1d1f-914b-110203040506', /make|model/, 'bytes 37–52'],
      credentialPublicKey: ['COSE_Key', /verifies/, `bytes 71–${70 + keyLength}`],
      kty: ['2 (EC2)', /key/],
      crv: ['1 (P-256)', /curve/],
      x: ['AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE', /^$/],
      y: ['AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI', /^$/],
      credProtect: ['2', /^$/],
      authenticatorAttachment: ['platform', /cross-platform/],
      transports: ['internal, hybrid', /allowCredentials/],
      clientExtensionResults: ['none', /extensions/],
    };
    for (const [name, [value, meaning, bytes = '']] of Object.entries(expected)) {
      const field = shown[name]?.[0];
      assert.ok(field, name);
      if (typeof value === 'string') assert.equal(field.value, value, name);
      else assert.match(field.value, value, name);
      assert.match(field.meaning, meaning, name);
      if (bytes) assert.equal(field.bytes, bytes, name);
    }
    assert.deepEqual(values(shown, 'alg'), ['-7 (ES256)', '-7 (ES256)']);
    // The second one is inside authenticatorData.
    assert.equal(shown['credentialId']![1]!.bytes, 'bytes 55–70');
  });

  it('flags that are not set', async () => {
    await inspect({
      get: credential({
        clientDataJSON: clientData('webauthn.get'),
        authenticatorData: join(rpIdHash, [0b0000_0001, 0, 0, 0, 0]),
        signature: Uint8Array.from([1]),
        userHandle: Uint8Array.from([9]),
      }),
    });
    await signIn();
    const shown = await fields('authentication', 'credential');
    const flags = ['UP', 'UV', 'BE', 'BS', 'AT', 'ED'].map((name) => values(shown, name)?.[0]);
    assert.deepEqual(flags, ['true', 'false', 'false', 'false', 'false', 'false']);
    assert.match(shown['signature']![0]!.meaning, /private key/);
    assert.match(shown['userHandle']![0]!.meaning, /user\.id/);
  });

  it('every COSE algorithm by its name', async () => {
    const names = {
      [-7]: 'ES256',
      [-8]: 'EdDSA',
      [-9]: 'ESP256',
      [-19]: 'Ed25519',
      [-35]: 'ES384',
      [-36]: 'ES512',
      [-37]: 'PS256',
      [-38]: 'PS384',
      [-39]: 'PS512',
      [-47]: 'ES256K',
      [-48]: 'ML-DSA-44',
      [-49]: 'ML-DSA-65',
      [-50]: 'ML-DSA-87',
      [-51]: 'ESP384',
      [-52]: 'ESP512',
      [-257]: 'RS256',
      [-258]: 'RS384',
      [-259]: 'RS512',
      [-65535]: 'RS1',
      [-999]: 'not in the registry',
    };
    await inspect({ create: registration(p256) });
    await register({
      ...creationOptions,
      pubKeyCredParams: Object.keys(names).map((alg) => ({ type: 'public-key', alg: Number(alg) })),
    });
    assert.deepEqual(
      values(await fields('registration', 'options'), 'alg'),
      Object.entries(names).map(([alg, name]) => `${alg} (${name})`),
    );
  });

  const keys: [kty: string, crv: string | undefined, key: CoseKey, parts: string[]][] = [
    [
      '1 (OKP)',
      '6 (Ed25519)',
      new Map([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, Uint8Array.of(1)],
      ] as [number, unknown][]),
      ['x'],
    ],
    [
      '2 (EC2)',
      '2 (P-384)',
      new Map([
        [1, 2],
        [3, -35],
        [-1, 2],
        [-2, Uint8Array.of(1)],
        [-3, Uint8Array.of(1)],
      ] as [number, unknown][]),
      ['x', 'y'],
    ],
    [
      '2 (EC2)',
      '3 (P-521)',
      new Map([
        [1, 2],
        [3, -36],
        [-1, 3],
        [-2, Uint8Array.of(1)],
        [-3, Uint8Array.of(1)],
      ] as [number, unknown][]),
      ['x', 'y'],
    ],
    [
      '2 (EC2)',
      '8 (secp256k1)',
      new Map([
        [1, 2],
        [3, -47],
        [-1, 8],
        [-2, Uint8Array.of(1)],
        [-3, Uint8Array.of(1)],
      ] as [number, unknown][]),
      ['x', 'y'],
    ],
    [
      '3 (RSA)',
      undefined,
      new Map([
        [1, 3],
        [3, -257],
        [-1, Uint8Array.of(1)],
        [-2, Uint8Array.of(1)],
      ] as [number, unknown][]),
      ['n', 'e'],
    ],
    [
      '7 (AKP)',
      undefined,
      new Map([
        [1, 7],
        [3, -48],
        [-5, Uint8Array.of(1)],
      ] as [number, unknown][]),
      ['label -5'],
    ],
  ];
  for (const [kty, crv, key, parts] of keys) {
    it(`a public key of the type ${kty} ${crv ?? ''}`, async () => {
      await inspect({ create: registration(key) });
      await register(creationOptions);
      const shown = await fields('registration', 'credential');
      assert.equal(values(shown, 'kty')?.[0], kty);
      assert.equal(values(shown, 'crv')?.[0], crv);
      for (const part of parts) assert.deepEqual(values(shown, part), ['AQ'], part);
    });
  }

  it('the details of a signal', async () => {
    replace(PublicKeyCredential, { signalUnknownCredential: () => Promise.resolve() });
    await inspect({ create: registration(p256) });
    await register(creationOptions);
    await PublicKeyCredential.signalUnknownCredential({ rpId: 'localhost', credentialId: 'AAEC' });
    const shown = await fields('registration', 'signal');
    assert.ok(shown['signalUnknownCredential']);
    assert.deepEqual(values(shown, 'rpId'), ['localhost']);
    assert.deepEqual(values(shown, 'credentialId'), ['AAEC']);
    assert.match(shown['rpId']![0]!.meaning, /domain/);
  });

  it('a credential that cannot be read says what is wrong, and the rest is shown', async () => {
    await inspect({
      get: credential({
        clientDataJSON: ascii('{'),
        authenticatorData: Uint8Array.of(1),
        signature: Uint8Array.of(1),
      }),
    });
    await signIn();
    const shown = await fields('authentication', 'credential');
    assert.lengthOf(values(shown, 'cannot be read')!, 2);
    assert.deepEqual(values(shown, 'signature'), ['AQ']);
  });

  const signatures: [name: string, alg: number, algorithm: Algorithm & object][] = [
    ['ES256', -7, { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as Algorithm],
    ['ES384', -35, { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' } as Algorithm],
    ['ES512', -36, { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' } as Algorithm],
    ['EdDSA', -8, { name: 'Ed25519' }],
    ['RS256', -257, rsa('RSASSA-PKCS1-v1_5', 256)],
    ['RS384', -258, rsa('RSASSA-PKCS1-v1_5', 384)],
    ['RS512', -259, rsa('RSASSA-PKCS1-v1_5', 512)],
    ['PS256', -37, rsa('RSA-PSS', 256)],
    ['PS512', -39, rsa('RSA-PSS', 512)],
  ];
  for (const [name, alg, algorithm] of signatures) {
    it(`whether a signature with ${name} is valid, and that another origin breaks it`, async () => {
      const pair = (await crypto.subtle.generateKey(algorithm, true, [
        'sign',
        'verify',
      ])) as CryptoKeyPair;
      const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
      const authenticatorData = join(rpIdHash, [0b0000_0101, 0, 0, 0, 0]);
      const signedClientData = clientData('webauthn.get');
      const data = join(authenticatorData, await sha256(signedClientData));
      const raw = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, data));
      await inspect({
        create: registration(coseKey(alg, jwk)),
        get: credential({
          clientDataJSON: signedClientData,
          authenticatorData,
          signature: jwk.kty === 'EC' ? der(raw) : raw,
        }),
      });
      await register(creationOptions);
      await signIn();
      const form = inspector.shadowRoot!.querySelector('form')!;
      form.requestSubmit();
      await waitUntil(() => form.querySelector('[data-trial=signature]'), name);
      assert.include(
        form.querySelector('[data-trial=signature]')!.textContent,
        'Signature valid as signed: yes. With the origin replaced: no.',
      );
    });
  }
});

function rsa(name: string, bits: number): Algorithm {
  const publicExponent = Uint8Array.of(1, 0, 1);
  const parameters = { modulusLength: 2048, publicExponent, saltLength: bits / 8 };
  return { name, hash: `SHA-${bits}`, ...parameters } as Algorithm;
}

function coseKey(alg: number, { kty, crv, x, y, n, e }: JsonWebKey): CoseKey {
  const part = (text: string | undefined) => fromBase64url(text ?? '');
  const curves: Record<string, number> = { 'P-256': 1, 'P-384': 2, 'P-521': 3, Ed25519: 6 };
  const key: CoseKey = new Map<number, unknown>([[3, alg]]);
  if (kty === 'RSA') return key.set(1, 3).set(-1, part(n)).set(-2, part(e));
  key
    .set(1, kty === 'EC' ? 2 : 1)
    .set(-1, curves[crv!])
    .set(-2, part(x));
  return kty === 'EC' ? key.set(-3, part(y)) : key;
}

/** An ECDSA signature as authenticators write it. */
function der(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const integer = (bytes: Uint8Array) => {
    const digits = [...bytes.slice(bytes.findIndex((byte) => byte !== 0))];
    if (digits[0]! > 0x7f) digits.unshift(0);
    return [0x02, digits.length, ...digits];
  };
  const half = raw.length / 2;
  const content = [...integer(raw.slice(0, half)), ...integer(raw.slice(half))];
  const length = content.length > 127 ? [0x81, content.length] : [content.length];
  return Uint8Array.from([0x30, ...length, ...content]);
}
