import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Browser, Page } from 'playwright';
import { VirtualAuthenticator } from '../support/chromium/virtual-authenticator.js';
import { origin } from './relying-party.js';
import type { Visitor } from './visitor.js';

/** Chromium's virtual authenticator, reached through an empty page of the tested origin. */
export class Authenticator {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** A device without passkeys, in a page of its own. */
  static async plugIn(browser: Browser): Promise<Authenticator> {
    const page = await browser.newPage();
    await page.route(`${origin}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
    await page.goto(origin);
    await VirtualAuthenticator.add(page);
    return new Authenticator(page);
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

  /** Creates an account, or a further passkey for who is signed in. @returns the passkey's id */
  async register(visitor: Visitor, request: object): Promise<string> {
    const { publicKey } = (await visitor.post('/registration/options', request)).body;
    const credential = await this.create(publicKey);
    const { body } = await visitor.post('/registration/verify', { credential });
    return body.passkey.id;
  }
}
