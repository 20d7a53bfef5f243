import type { CDPSession, Page } from 'playwright';

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
export const platformAuthenticator = {
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
  hasPrf: true,
  hasLargeBlob: true,
  defaultBackupEligibility: true,
  defaultBackupState: true,
} satisfies VirtualAuthenticatorOptions;

/** Chromium's virtual authenticator of one page. It survives reloads and navigations. */
export class VirtualAuthenticator {
  readonly #cdp: CDPSession;
  readonly #authenticatorId: string;

  private constructor(cdp: CDPSession, authenticatorId: string) {
    this.#cdp = cdp;
    this.#authenticatorId = authenticatorId;
  }

  /**
   * Adds one to a page. `enableUI` keeps the browser's own passkey interface, which the autofill
   * popup needs; it counts only with the first authenticator of a page.
   */
  static async add(
    page: Page,
    options: VirtualAuthenticatorOptions = {},
    { enableUI = false } = {},
  ): Promise<VirtualAuthenticator> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable', { enableUI });
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        ...platformAuthenticator,
        ...options,
      },
    });
    return new VirtualAuthenticator(cdp, authenticatorId);
  }

  async remove(): Promise<void> {
    await this.#cdp.send('WebAuthn.removeVirtualAuthenticator', this.#target());
    await this.#cdp.detach();
  }

  /** Whether the next user verification succeeds. */
  async setUserVerified(isUserVerified: boolean): Promise<void> {
    await this.#cdp.send('WebAuthn.setUserVerified', { ...this.#target(), isUserVerified });
  }

  /** Whether the next tests of user presence succeed at once (`true`) or stay pending. */
  async setPresence(enabled: boolean): Promise<void> {
    const target = this.#target();
    await this.#cdp.send('WebAuthn.setAutomaticPresenceSimulation', { ...target, enabled });
  }

  async credentials(): Promise<StoredCredential[]> {
    return (await this.#cdp.send('WebAuthn.getCredentials', this.#target())).credentials;
  }

  async addCredential(credential: StoredCredential): Promise<void> {
    await this.#cdp.send('WebAuthn.addCredential', { ...this.#target(), credential });
  }

  async clearCredentials(): Promise<void> {
    await this.#cdp.send('WebAuthn.clearCredentials', this.#target());
  }

  async setResponseOverrideBits(bits: ResponseOverrideBits): Promise<void> {
    await this.#cdp.send('WebAuthn.setResponseOverrideBits', { ...this.#target(), ...bits });
  }

  #target(): { authenticatorId: string } {
    return { authenticatorId: this.#authenticatorId };
  }
}
