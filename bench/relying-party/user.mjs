import { SimulatedAuthenticator } from 'passkey-elements/testing';

/** Somebody at a site, with a browser's cookie and a passkey of their own, who signs for real. */
export class User {
  #origin;
  #cookie = '';
  #authenticator;
  /** What they have sent to be verified, with the challenge that it answers. */
  registration;
  authentication;

  constructor(origin) {
    this.#origin = origin;
    this.#authenticator = new SimulatedAuthenticator({ origin });
  }

  async register(username) {
    const { publicKey } = await this.#post('registration/options', { username });
    const { challenge, user, excludeCredentials } = publicKey;
    const created = await this.#authenticator.create({
      publicKey: {
        ...publicKey,
        challenge: bytes(challenge),
        user: { ...user, id: bytes(user.id) },
        excludeCredentials: descriptors(excludeCredentials),
      },
    });
    const { clientDataJSON, attestationObject } = created.response;
    const credential = toJSON(created.id, { clientDataJSON, attestationObject });
    this.registration = { challenge, credential };
    await this.#post('registration/verify', { credential });
  }

  async signIn() {
    this.#cookie = '';
    const { publicKey } = await this.#post('authentication/options', {});
    const { challenge, allowCredentials } = publicKey;
    const used = await this.#authenticator.get({
      publicKey: {
        ...publicKey,
        challenge: bytes(challenge),
        allowCredentials: descriptors(allowCredentials),
      },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = used.response;
    const credential = toJSON(used.id, {
      clientDataJSON,
      authenticatorData,
      signature,
      userHandle,
    });
    this.authentication = { challenge, credential };
    await this.#post('authentication/verify', { credential });
  }

  async #post(path, body) {
    const response = await fetch(`${this.#origin}/passkeys/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.#origin,
        cookie: this.#cookie,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    return JSON.parse(text);
  }
}

const bytes = (base64url) => new Uint8Array(Buffer.from(base64url, 'base64url'));

const descriptors = (list = []) => list.map((each) => ({ ...each, id: bytes(each.id) }));

const toJSON = (id, response) => ({
  id,
  rawId: id,
  type: 'public-key',
  clientExtensionResults: {},
  response: Object.fromEntries(
    Object.entries(response).map(([name, value]) => [
      name,
      Buffer.from(value).toString('base64url'),
    ]),
  ),
});
