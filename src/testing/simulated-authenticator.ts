import { createKeyPair, sign } from './cose-key.js';

/** What the user does with the browser's prompt. */
export type Decision = 'confirm' | 'cancel';

interface StoredPasskey {
  id: Uint8Array<ArrayBuffer>;
  privateKey: CryptoKey;
  userHandle: ArrayBuffer;
}

export interface SimulatedAuthenticatorOptions {
  /**
   * Shows the browser's prompt and resolves to the user's decision. The signal aborts with the
   * ceremony. Default: every user confirms.
   */
  confirm?(question: string, signal?: AbortSignal): Promise<Decision>;
  /** The origin that is signed. Default: the page's, or `http://localhost` without a page. */
  origin?: string;
}

/** Flags of authenticator data: user present, user verified, backup eligible, backed up. */
const flags = 0b0001_1101;
const attested = 0b0100_0000;

/**
 * Simulates a browser with a password manager, for stories and for tests without a browser. Keys and
 * signatures (ES256) are real, so a relying party can verify them; the keys stay in the page's memory.
 */
export class SimulatedAuthenticator {
  readonly #passkeys: StoredPasskey[] = [];
  readonly #confirm: NonNullable<SimulatedAuthenticatorOptions['confirm']>;
  readonly #origin: string;

  constructor({
    confirm = () => Promise.resolve('confirm'),
    origin = globalThis.location?.origin ?? 'http://localhost',
  }: SimulatedAuthenticatorOptions = {}) {
    this.#confirm = confirm;
    this.#origin = origin;
  }

  /**
   * Replaces `create` and `get` of `navigator.credentials`. Where the environment has no WebAuthn, as
   * in Node, jsdom and happy-dom, defines what is missing and nothing else.
   * @returns a function that restores everything
   */
  install(): () => void {
    // A bound function says that it is native code, so that the SDK does not take this for a
    // password manager's replacement.
    const credentials = { create: this.create.bind(this), get: this.get.bind(this) };
    const restorers: (() => void)[] = [];
    const define = (object: object, name: string, value: unknown): void => {
      const before = Object.getOwnPropertyDescriptor(object, name);
      Object.defineProperty(object, name, { value, configurable: true, writable: true });
      restorers.push(() => {
        if (before) Object.defineProperty(object, name, before);
        else Reflect.deleteProperty(object, name);
      });
    };
    const { navigator } = globalThis;
    if (navigator?.credentials) {
      define(navigator.credentials, 'create', credentials.create);
      define(navigator.credentials, 'get', credentials.get);
    } else if (navigator) define(navigator, 'credentials', credentials);
    else define(globalThis, 'navigator', { userAgent: '', onLine: true, credentials });
    const substitutes = {
      self: globalThis,
      top: globalThis,
      PublicKeyCredential: class {},
      location: new URL(this.#origin),
      document: { hidden: false, hasFocus: () => true, addEventListener() {} },
      addEventListener() {},
      removeEventListener() {},
    };
    for (const [name, value] of Object.entries(substitutes)) {
      if (!(name in globalThis)) define(globalThis, name, value);
    }
    return () => restorers.reverse().forEach((restore) => restore());
  }

  /** Deletes every passkey, as on another device. */
  clear(): void {
    this.#passkeys.length = 0;
  }

  async create(options: CredentialCreationOptions = {}): Promise<Credential> {
    const { publicKey, signal } = options;
    const { challenge, rp, user, excludeCredentials = [] } = publicKey!;
    await this.#prompt(`Save a passkey for ${user.name}?`, signal);
    if (excludeCredentials.some((each) => this.#find(each))) {
      throw new DOMException('An excluded credential is on this device.', 'InvalidStateError');
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
      attestationObject: noneAttestation(authData).buffer,
      getTransports: () => ['internal', 'hybrid'],
    });
  }

  async get(options: CredentialRequestOptions = {}): Promise<Credential> {
    const { publicKey, signal, mediation } = options;
    const { challenge, rpId = this.#hostname, allowCredentials = [] } = publicKey!;
    // There is no autofill to pick from: the request stays pending.
    if (mediation === 'conditional') await untilAborted(signal);
    const [passkey] = allowCredentials.length
      ? allowCredentials.flatMap((each) => this.#find(each) ?? [])
      : this.#passkeys;
    await this.#prompt(
      passkey ? `Sign in to ${rpId} with your passkey?` : `There is no passkey for ${rpId}.`,
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

  /** @throws the signal's reason once it aborts, NotAllowedError where the user cancels */
  async #prompt(question: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const decision = await Promise.race([this.#confirm(question, signal), untilAborted(signal)]);
    if (decision === 'cancel') throw notAllowed();
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

/** Stays pending until the signal aborts. @throws the signal's reason */
function untilAborted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
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

/** An attestation object of the format "none", in CBOR: `{fmt: "none", attStmt: {}, authData}`. */
function noneAttestation(authData: Uint8Array): Uint8Array<ArrayBuffer> {
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
