import { breakResponses } from './break-responses.js';
import { openCdp, type Cdp, type CdpPage } from './cdp.js';
import { holdConditionalGet } from './hold-conditional-get.js';

/**
 * A virtual authenticator's traits, as in the protocol's `WebAuthn.VirtualAuthenticatorOptions`
 * (https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/).
 */
export interface VirtualAuthenticatorOptions {
  transport?: 'internal' | 'hybrid' | 'usb' | 'nfc' | 'ble';
  hasResidentKey?: boolean;
  hasUserVerification?: boolean;
  isUserVerified?: boolean;
  /** Whether a test of user presence succeeds at once; otherwise the request stays pending. */
  automaticPresenceSimulation?: boolean;
  hasPrf?: boolean;
  hasLargeBlob?: boolean;
  defaultBackupEligibility?: boolean;
  defaultBackupState?: boolean;
}

/** A credential in a virtual authenticator; binary fields are base64, not base64url. */
export interface StoredCredential {
  credentialId: string;
  isResidentCredential: boolean;
  rpId?: string;
  privateKey: string;
  userHandle?: string;
  signCount: number;
  backupEligibility?: boolean;
  backupState?: boolean;
  userName?: string;
  userDisplayName?: string;
}

/** Errors in the authenticator's next responses. Absent members are correct. */
export interface ResponseOverrideBits {
  isBogusSignature?: boolean;
  isBadUV?: boolean;
  isBadUP?: boolean;
}

/** A platform authenticator with synced passkeys that confirms every request, like a phone. */
export const platformAuthenticator: Required<VirtualAuthenticatorOptions> = {
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
  hasPrf: true,
  hasLargeBlob: true,
  defaultBackupEligibility: true,
  defaultBackupState: true,
};

/**
 * Chromium's virtual authenticator of one page. It survives reloads and navigations, and replaces
 * every other authenticator of the page.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/
 */
export class VirtualAuthenticator {
  readonly #cdp: Cdp;
  readonly #options: Required<VirtualAuthenticatorOptions>;
  #authenticatorId = '';

  private constructor(cdp: Cdp, options: VirtualAuthenticatorOptions) {
    this.#cdp = cdp;
    this.#options = { ...platformAuthenticator, ...options };
  }

  /**
   * Adds an authenticator to a page. `enableUI` keeps the browser's own passkey interface, which the
   * autofill popup requires; it has an effect only with the first authenticator of a page.
   */
  static async add(
    page: CdpPage,
    options: VirtualAuthenticatorOptions = {},
    { enableUI = false } = {},
  ): Promise<VirtualAuthenticator> {
    const cdp = await openCdp(page);
    await cdp.send('WebAuthn.enable', { enableUI });
    const authenticator = new VirtualAuthenticator(cdp, options);
    await authenticator.#plugIn();
    return authenticator;
  }

  async remove(): Promise<void> {
    await this.#unplug();
    await this.#cdp.detach?.();
  }

  /**
   * Sets whether the next user verifications succeed. An authenticator that has refused once keeps
   * refusing (measured on Chromium 156: one request uses up its attempts, and then it requires a
   * PIN), so `true` replaces it with another one that has the same credentials.
   */
  async setUserVerified(isUserVerified: boolean): Promise<void> {
    const wasUserVerified = this.#options.isUserVerified;
    this.#options.isUserVerified = isUserVerified;
    if (isUserVerified && !wasUserVerified) {
      const credentials = await this.credentials();
      await this.#unplug();
      await this.#plugIn();
      for (const credential of credentials) await this.addCredential(credential);
    } else {
      await this.#cdp.send('WebAuthn.setUserVerified', { ...this.#target(), isUserVerified });
    }
  }

  /** Sets whether the next tests of user presence succeed at once (`true`) or stay pending. */
  async setPresence(enabled: boolean): Promise<void> {
    this.#options.automaticPresenceSimulation = enabled;
    const target = this.#target();
    await this.#cdp.send('WebAuthn.setAutomaticPresenceSimulation', { ...target, enabled });
  }

  async credentials(): Promise<StoredCredential[]> {
    const result = await this.#cdp.send('WebAuthn.getCredentials', this.#target());
    return (result as { credentials: StoredCredential[] }).credentials;
  }

  async addCredential(credential: StoredCredential): Promise<void> {
    await this.#cdp.send('WebAuthn.addCredential', { ...this.#target(), credential });
  }

  /** Deletes a credential, as users do in their password manager. @param credentialId base64 */
  async removeCredential(credentialId: string): Promise<void> {
    await this.#cdp.send('WebAuthn.removeCredential', { ...this.#target(), credentialId });
  }

  async clearCredentials(): Promise<void> {
    await this.#cdp.send('WebAuthn.clearCredentials', this.#target());
  }

  async setResponseOverrideBits(bits: ResponseOverrideBits): Promise<void> {
    await this.#cdp.send('WebAuthn.setResponseOverrideBits', { ...this.#target(), ...bits });
  }

  async #plugIn(): Promise<void> {
    const result = await this.#cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', ...this.#options },
    });
    this.#authenticatorId = (result as { authenticatorId: string }).authenticatorId;
  }

  async #unplug(): Promise<void> {
    await this.#cdp.send('WebAuthn.removeVirtualAuthenticator', this.#target());
  }

  /** The user cancels every prompt while `action` runs. */
  async cancelling<Result>(action: () => Promise<Result>): Promise<Result> {
    await this.setUserVerified(false);
    return action().finally(() => this.setUserVerified(true));
  }

  /** A prompt that opens while `action` runs stays open until the request is aborted. */
  async hanging<Result>(action: () => Promise<Result>): Promise<Result> {
    await this.setPresence(false);
    return action().finally(() => this.setPresence(true));
  }

  /** Makes autofill wait for `pickInAutofill()`; a virtual authenticator would respond at once. */
  holdAutofill(): Promise<void> {
    return this.#runInPages(`(${String(holdConditionalGet)})()`);
  }

  /**
   * The user picks a passkey in autofill, as soon as autofill is pending.
   * @param timeout how long to wait for it, in milliseconds; default: 5000
   * @throws Error where autofill does not become pending in time
   */
  async pickInAutofill({ timeout = 5000 } = {}): Promise<void> {
    const end = performance.now() + timeout;
    while (!(await this.#evaluate('window.pickPasskey ? (window.pickPasskey(), true) : false'))) {
      if (performance.now() > end) throw new Error(await this.#notPending(timeout));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** From now on, also after reloads, credentials are those of a faulty password manager. */
  breakResponses(): Promise<void> {
    return this.#runInPages(`(${String(breakResponses)})()`);
  }

  async #notPending(timeout: number): Promise<string> {
    const url = await this.#evaluate('location.href');
    const state = await this.#evaluate(`document.querySelector('passkey-login')?.state ?? ''`);
    return (
      `Autofill is not pending on ${String(url)} after ${timeout} ms. ` +
      (state
        ? `Its <passkey-login> is ${String(state)}: check that \`for\` names an input, and that the options request succeeds.`
        : 'The document has no <passkey-login>: check that the page calls autofill().')
    );
  }

  /** Evaluates an expression in the page. @returns `undefined` during a navigation */
  async #evaluate(expression: string): Promise<unknown> {
    const response = this.#cdp.send('Runtime.evaluate', { expression, returnByValue: true });
    // Fails where the document goes away meanwhile.
    const { result } = (await response.catch(() => ({}))) as { result?: { value?: unknown } };
    return result?.value;
  }

  /** Runs a script in the page, and in later pages before their own scripts. */
  async #runInPages(source: string): Promise<void> {
    await this.#cdp.send('Page.enable');
    await this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await this.#cdp.send('Runtime.evaluate', { expression: source });
  }

  #target(): { authenticatorId: string } {
    return { authenticatorId: this.#authenticatorId };
  }
}
