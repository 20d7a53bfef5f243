import { breakAnswers } from './broken-password-manager.js';
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
  /** Whether a test of user presence succeeds by itself; otherwise the request stays pending. */
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

/** What an authenticator gets wrong on purpose in its next answers; what is absent is right. */
export interface ResponseOverrideBits {
  isBogusSignature?: boolean;
  isBadUV?: boolean;
  isBadUP?: boolean;
}

/** A platform authenticator with synced passkeys that says yes to everything, as a phone would. */
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
 * Chromium's virtual authenticator of one page. It survives reloads and navigations, and keeps the
 * page from any other authenticator.
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
   * Adds one to a page. `enableUI` keeps the browser's own passkey interface, which the autofill
   * popup needs; it counts only with the first authenticator of a page.
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
   * Whether the next user verification succeeds. An authenticator that has refused once refuses
   * for good (measured on Chromium 156: it counts its tries down in one request, and then wants a
   * PIN), so another one with the same credentials takes its place when it is to accept again.
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

  /** Whether the next tests of user presence succeed at once (`true`) or stay pending. */
  async setPresence(enabled: boolean): Promise<void> {
    this.#options.automaticPresenceSimulation = enabled;
    const target = this.#target();
    await this.#cdp.send('WebAuthn.setAutomaticPresenceSimulation', { ...target, enabled });
  }

  async credentials(): Promise<StoredCredential[]> {
    const answer = await this.#cdp.send('WebAuthn.getCredentials', this.#target());
    return (answer as { credentials: StoredCredential[] }).credentials;
  }

  async addCredential(credential: StoredCredential): Promise<void> {
    await this.#cdp.send('WebAuthn.addCredential', { ...this.#target(), credential });
  }

  /** Deletes one, as a user does in their password manager. @param credentialId base64 */
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
    const answer = await this.#cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', ...this.#options },
    });
    this.#authenticatorId = (answer as { authenticatorId: string }).authenticatorId;
  }

  async #unplug(): Promise<void> {
    await this.#cdp.send('WebAuthn.removeVirtualAuthenticator', this.#target());
  }

  /** The user cancels whatever the browser asks while `action` runs. */
  async cancelling<Result>(action: () => Promise<Result>): Promise<Result> {
    await this.setUserVerified(false);
    return action().finally(() => this.setUserVerified(true));
  }

  /** What begins while `action` runs is never answered: it stays open until it is aborted. */
  async hanging<Result>(action: () => Promise<Result>): Promise<Result> {
    await this.setPresence(false);
    return action().finally(() => this.setPresence(true));
  }

  /** Makes autofill wait for `pickInAutofill()`; a virtual authenticator would answer at once. */
  holdAutofill(): Promise<void> {
    return this.#runInPages(`(${String(holdConditionalGet)})()`);
  }

  /** The user picks a passkey in the autofill that is offered. */
  async pickInAutofill(): Promise<void> {
    await this.#cdp.send('Runtime.evaluate', { expression: 'window.pickPasskey?.()' });
  }

  /** From now on, also after reloads, answers come as from a password manager that is broken. */
  breakAnswers(): Promise<void> {
    return this.#runInPages(`(${String(breakAnswers)})()`);
  }

  /** Runs a script in the page, and in those to come before their own. */
  async #runInPages(source: string): Promise<void> {
    await this.#cdp.send('Page.enable');
    await this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await this.#cdp.send('Runtime.evaluate', { expression: source });
  }

  #target(): { authenticatorId: string } {
    return { authenticatorId: this.#authenticatorId };
  }
}
