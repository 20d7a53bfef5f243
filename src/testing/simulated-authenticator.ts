import { createKeyPair, sign } from './cose-key.js';

/** What the user does when the browser asks. */
export type Decision = 'go on' | 'cancel';

interface StoredPasskey {
  id: Uint8Array<ArrayBuffer>;
  privateKey: CryptoKey;
  userHandle: ArrayBuffer;
}

export interface SimulatedAuthenticatorOptions {
  /**
   * Asks the user, as the browser's own dialog would; rejects where the ceremony is aborted.
   * Without it, every user goes on.
   */
  ask?(what: string, signal?: AbortSignal): Promise<Decision>;
  /** Where there is no page: its origin. */
  origin?: string;
}

/** Flags of authenticator data: user present, user verified, backup eligible, backed up. */
const flags = 0b0001_1101;
const attested = 0b0100_0000;

/**
 * A browser and its password manager in one, for stories and for tests without a browser: it makes
 * real keys and real signatures (ES256), which a relying party can verify, and keeps the keys in the
 * page, where no authenticator would.
 */
export class SimulatedAuthenticator {
  readonly #passkeys: StoredPasskey[] = [];
  readonly #ask: NonNullable<SimulatedAuthenticatorOptions['ask']>;
  readonly #origin: string;

  constructor({
    ask = () => Promise.resolve('go on'),
    origin = globalThis.location?.origin ?? 'http://localhost',
  }: SimulatedAuthenticatorOptions = {}) {
    this.#ask = ask;
    this.#origin = origin;
  }

  /**
   * Takes the place of the page's `navigator.credentials`, and is all there is of WebAuthn where
   * there is no page. @returns what gives everything back
   */
  install(): () => void {
    // A bound function says that it is native code, as a password manager's would not.
    const functions = { create: this.create.bind(this), get: this.get.bind(this) };
    const restore: (() => void)[] = [];
    const put = (object: object, name: string, value: unknown): void => {
      const before = Object.getOwnPropertyDescriptor(object, name);
      Object.defineProperty(object, name, { value, configurable: true, writable: true });
      restore.push(() =>
        before
          ? Object.defineProperty(object, name, before)
          : void Reflect.deleteProperty(object, name),
      );
    };
    const { navigator } = globalThis;
    if (navigator?.credentials) {
      put(navigator.credentials, 'create', functions.create);
      put(navigator.credentials, 'get', functions.get);
    } else {
      put(globalThis, 'navigator', { userAgent: '', onLine: true, credentials: functions });
    }
    const pageless = {
      self: globalThis,
      top: globalThis,
      PublicKeyCredential: class {},
      location: new URL(this.#origin),
      document: { hidden: false, hasFocus: () => true, addEventListener() {} },
      addEventListener() {},
      removeEventListener() {},
    };
    for (const [name, value] of Object.entries(pageless)) {
      if (!(name in globalThis)) put(globalThis, name, value);
    }
    return () => restore.reverse().forEach((each) => each());
  }

  /** Forgets every passkey, as on another device. */
  clear(): void {
    this.#passkeys.length = 0;
  }

  async create(options: CredentialCreationOptions = {}): Promise<Credential> {
    const { publicKey, signal } = options;
    const { challenge, rp, user, excludeCredentials = [] } = publicKey!;
    await this.#consent(`Save a passkey for ${user.name}?`, signal);
    if (excludeCredentials.some((each) => this.#find(each))) {
      throw new DOMException('The credential is there already.', 'InvalidStateError');
    }
    const id = crypto.getRandomValues(new Uint8Array(16));
    const { privateKey, publicKey: key } = await createKeyPair();
    this.#passkeys.push({ id, privateKey, userHandle: bytes(user.id).buffer });
    const authData = join(
      await digest(rp.id ?? this.#hostname),
      [flags | attested, 0, 0, 0, 0],
      new Uint8Array(16),
      [0, id.length],
      id,
      key,
    );
    return credential(id, {
      clientDataJSON: this.#clientData('webauthn.create', challenge).buffer,
      attestationObject: withoutAttestation(authData).buffer,
      getTransports: () => ['internal', 'hybrid'],
    });
  }

  async get(options: CredentialRequestOptions = {}): Promise<Credential> {
    const { publicKey, signal, mediation } = options;
    const { challenge, rpId = this.#hostname, allowCredentials = [] } = publicKey!;
    // Nobody picks a passkey in autofill here.
    if (mediation === 'conditional') await aborted(signal);
    const [passkey] = allowCredentials.length
      ? allowCredentials.flatMap((each) => this.#find(each) ?? [])
      : this.#passkeys;
    await this.#consent(
      passkey ? `Sign in to ${rpId} with your passkey?` : `There is no passkey for ${rpId} here.`,
      signal,
    );
    if (!passkey) throw notAllowed();
    const authenticatorData = join(await digest(rpId), [flags, 0, 0, 0, 0]);
    const clientDataJSON = this.#clientData('webauthn.get', challenge);
    const signed = join(authenticatorData, await digest(clientDataJSON));
    return credential(passkey.id, {
      clientDataJSON: clientDataJSON.buffer,
      authenticatorData: authenticatorData.buffer,
      signature: await sign(passkey.privateKey, signed),
      userHandle: passkey.userHandle,
    });
  }

  async #consent(what: string, signal?: AbortSignal): Promise<void> {
    if ((await this.#ask(what, signal)) === 'cancel') throw notAllowed();
  }

  get #hostname(): string {
    return new URL(this.#origin).hostname;
  }

  #clientData(type: string, challenge: BufferSource): Uint8Array<ArrayBuffer> {
    const data = {
      type,
      challenge: base64url(bytes(challenge)),
      origin: this.#origin,
      crossOrigin: false,
    };
    return Uint8Array.from(new TextEncoder().encode(JSON.stringify(data)));
  }

  #find({ id }: PublicKeyCredentialDescriptor): StoredPasskey | undefined {
    return this.#passkeys.find((passkey) => passkey.id.join() === bytes(id).join());
  }
}

const notAllowed = () =>
  new DOMException(
    'The operation either timed out or was not allowed. See: https://www.w3.org/TR/webauthn-2/#sctn-privacy-considerations-client.',
    'NotAllowedError',
  );

/** Waits for an abort, and throws its reason. */
async function aborted(signal?: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve());
  });
  throw signal!.reason;
}

function credential(id: Uint8Array<ArrayBuffer>, response: object): Credential {
  return {
    id: base64url(id),
    rawId: id.buffer,
    type: 'public-key',
    response,
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
  } as unknown as Credential;
}

/** An attestation object in CBOR that attests nothing: `{fmt: "none", attStmt: {}, authData}`. */
function withoutAttestation(authData: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = (word: string) => [0x60 | word.length, ...new TextEncoder().encode(word)];
  return Uint8Array.from([
    ...[0xa3, ...text('fmt'), ...text('none'), ...text('attStmt'), 0xa0, ...text('authData')],
    ...[0x59, authData.length >> 8, authData.length & 0xff, ...authData],
  ]);
}

async function digest(data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const encoded = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoded));
}

const bytes = (source: BufferSource): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    source instanceof ArrayBuffer
      ? new Uint8Array(source)
      : new Uint8Array(source.buffer, source.byteOffset, source.byteLength),
  );

const join = (...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

const base64url = (data: Uint8Array): string =>
  btoa(String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
