import { encodeCBOR } from '@levischuck/tiny-cbor';
import { createKeyPair, sign } from './cose-key.js';

/** What the visitor does when the browser asks. */
export type Decision = 'go on' | 'cancel';

interface StoredPasskey {
  id: Uint8Array<ArrayBuffer>;
  privateKey: CryptoKey;
  userHandle: ArrayBuffer;
}

interface SimulatedOptions {
  /** Asks the visitor, as the browser's own dialog would; rejects where the ceremony is aborted. */
  ask(what: string, signal?: AbortSignal): Promise<Decision>;
}

/** Flags of authenticator data: user present, user verified, backup eligible, backed up. */
const flags = 0b0001_1101;
const attested = 0b0100_0000;

/**
 * A browser and its password manager in one, for stories alone: it makes real keys and real
 * signatures, which a relying party can verify, and keeps the keys in the page, where no authenticator
 * would.
 */
export class SimulatedAuthenticator {
  readonly #passkeys: StoredPasskey[] = [];
  readonly #ask: SimulatedOptions['ask'];

  constructor({ ask }: SimulatedOptions) {
    this.#ask = ask;
  }

  /** Takes the place of the page's `navigator.credentials`. @returns what gives it back */
  install(): () => void {
    const { credentials } = navigator;
    // A bound function says that it is native code, as a password manager's would not.
    Object.assign(credentials, { create: this.create.bind(this), get: this.get.bind(this) });
    return () => {
      Reflect.deleteProperty(credentials, 'create');
      Reflect.deleteProperty(credentials, 'get');
    };
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
      await digest(rp.id ?? location.hostname),
      [flags | attested, 0, 0, 0, 0],
      new Uint8Array(16),
      [0, id.length],
      id,
      key,
    );
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', authData],
    ]);
    return credential(id, {
      clientDataJSON: clientData('webauthn.create', challenge).buffer,
      attestationObject: Uint8Array.from(encodeCBOR(attestation)).buffer,
      getTransports: () => ['internal', 'hybrid'],
    });
  }

  async get(options: CredentialRequestOptions = {}): Promise<Credential> {
    const { publicKey, signal, mediation } = options;
    const { challenge, rpId = location.hostname, allowCredentials = [] } = publicKey!;
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
    const clientDataJSON = clientData('webauthn.get', challenge);
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

function clientData(type: string, challenge: BufferSource): Uint8Array<ArrayBuffer> {
  const { origin } = location;
  const data = { type, challenge: base64url(bytes(challenge)), origin, crossOrigin: false };
  return new TextEncoder().encode(JSON.stringify(data));
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
