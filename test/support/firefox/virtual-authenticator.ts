import type { Marionette } from './marionette.js';

/** A virtual authenticator's traits (https://w3c.github.io/webauthn/#sctn-automation). */
export interface VirtualAuthenticatorOptions {
  isUserConsenting?: boolean;
  isUserVerified?: boolean;
}

/** A credential in a virtual authenticator; binary fields are base64url. */
export interface StoredCredential {
  credentialId: string;
  isResidentCredential: boolean;
  rpId?: string;
  privateKey: string;
  userHandle?: string;
  signCount: number;
}

/** Firefox's virtual authenticator: one for the whole browser. Its only algorithm is ES256. */
export class VirtualAuthenticator {
  readonly #marionette: Marionette;
  readonly #authenticatorId: string;

  private constructor(marionette: Marionette, authenticatorId: string) {
    this.#marionette = marionette;
    this.#authenticatorId = authenticatorId;
  }

  /** Adds one that says yes to everything; `options` change that. */
  static async add(
    marionette: Marionette,
    options: VirtualAuthenticatorOptions = {},
  ): Promise<VirtualAuthenticator> {
    const { value } = await marionette.send<{ value: string }>('WebAuthn:AddVirtualAuthenticator', {
      protocol: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserConsenting: true,
      isUserVerified: true,
      ...options,
    });
    return new VirtualAuthenticator(marionette, value);
  }

  async remove(): Promise<void> {
    await this.#send('RemoveVirtualAuthenticator');
  }

  /** Whether the next user verification succeeds. */
  async setUserVerified(isUserVerified: boolean): Promise<void> {
    await this.#send('SetUserVerified', { isUserVerified });
  }

  async credentials(): Promise<StoredCredential[]> {
    return (await this.#send<{ value: StoredCredential[] }>('GetCredentials')).value;
  }

  async addCredential(credential: StoredCredential): Promise<void> {
    await this.#send('AddCredential', { credentials: credential });
  }

  async clearCredentials(): Promise<void> {
    await this.#send('RemoveAllCredentials');
  }

  #send<Result>(command: string, parameters: object = {}): Promise<Result> {
    const authenticatorId = this.#authenticatorId;
    return this.#marionette.send(`WebAuthn:${command}`, { authenticatorId, ...parameters });
  }
}
