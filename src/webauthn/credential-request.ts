/** How the browser asks: in a dialog of its own, or quietly within what the page shows already. */
export type Mediation = 'optional' | 'conditional';

/** How the browser is to ask, beside the options. */
export interface CredentialRequest {
  mediation: Mediation;
  /** Only what is at hand, without a dialog for anything else. */
  uiMode?: 'immediate';
  /** Ends the browser's prompt. */
  signal: AbortSignal;
}
