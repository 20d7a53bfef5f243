/** How the browser prompts: `optional` in a dialog, `conditional` in autofill or not at all. */
export type Mediation = 'optional' | 'conditional';

/** How to call the browser, in addition to the options. */
export interface CredentialRequest {
  mediation: Mediation;
  /** Only passkeys on this device, and no dialog if there are none. */
  uiMode?: 'immediate' | undefined;
  /** Aborts the request. */
  signal: AbortSignal;
}
