import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Browser, Page } from 'playwright';
import {
  VirtualAuthenticator,
  type StoredCredential,
  type VirtualAuthenticatorOptions,
} from 'passkey-elements/testing';
import { origin } from './relying-party.js';
import type { ParsedResponse, User } from './user.js';

/** Chromium's virtual authenticator, reached through a page of the tested origin. */
export class Authenticator {
  readonly #page: Page;
  readonly #virtual: VirtualAuthenticator;

  private constructor(page: Page, virtual: VirtualAuthenticator) {
    this.#page = page;
    this.#virtual = virtual;
  }

  /** A device without passkeys, in an empty page of its own. */
  static async plugIn(
    browser: Browser,
    options: VirtualAuthenticatorOptions = {},
  ): Promise<Authenticator> {
    const page = await browser.newPage();
    await page.route(`${origin}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
    await page.goto(origin);
    return Authenticator.plugInto(page, options);
  }

  /** A device without passkeys, in an open page. */
  static async plugInto(
    page: Page,
    options: VirtualAuthenticatorOptions = {},
  ): Promise<Authenticator> {
    return new Authenticator(page, await VirtualAuthenticator.add(page, options));
  }

  create(publicKey: PublicKeyCredentialCreationOptionsJSON): Promise<RegistrationResponseJSON> {
    return this.#page.evaluate(async (json) => {
      const options = PublicKeyCredential.parseCreationOptionsFromJSON(json as never);
      const created = await navigator.credentials.create({ publicKey: options });
      return (created as PublicKeyCredential).toJSON() as RegistrationResponseJSON;
    }, publicKey);
  }

  get(publicKey: PublicKeyCredentialRequestOptionsJSON): Promise<AuthenticationResponseJSON> {
    return this.#page.evaluate(async (json) => {
      const options = PublicKeyCredential.parseRequestOptionsFromJSON(json as never);
      const used = await navigator.credentials.get({ publicKey: options });
      return (used as PublicKeyCredential).toJSON() as AuthenticationResponseJSON;
    }, publicKey);
  }

  /** Backs up all its passkeys. */
  async backUp(): Promise<void> {
    const passkeys = await this.passkeys();
    await this.hold(passkeys.map((passkey) => ({ ...passkey, backupState: true })));
  }

  /** Makes room: Chromium's authenticator keeps three passkeys. */
  clear(): Promise<void> {
    return this.#virtual.clearCredentials();
  }

  /** From now on it does not say that it has verified its user. */
  answerUnverified(): Promise<void> {
    return this.#virtual.setResponseOverrideBits({ isBadUV: true });
  }

  /** From now on what it signs does not verify. */
  signWrongly(): Promise<void> {
    return this.#virtual.setResponseOverrideBits({ isBogusSignature: true });
  }

  passkeys(): Promise<StoredCredential[]> {
    return this.#virtual.credentials();
  }

  /** Replaces what it holds, private keys and counters included, as somebody who copies it would. */
  async hold(passkeys: StoredCredential[]): Promise<void> {
    await this.#virtual.clearCredentials();
    for (const passkey of passkeys) await this.#virtual.addCredential(passkey);
  }

  /** Signs a user in, or re-authenticates a signed-in user. @returns the server's last response */
  async signIn(user: User, request: object = {}): Promise<ParsedResponse> {
    const { publicKey } = (await user.post('/authentication/options', request)).body;
    const credential = await this.get(publicKey);
    return user.post('/authentication/verify', { credential });
  }

  /** Creates an account, or a further passkey for who is signed in. @returns the passkey's id */
  async register(user: User, request: object): Promise<string> {
    const { publicKey } = (await user.post('/registration/options', request)).body;
    const credential = await this.create(publicKey);
    const { body } = await user.post('/registration/verify', { credential });
    return body.passkey.id;
  }
}
