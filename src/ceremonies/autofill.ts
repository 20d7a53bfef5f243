import { PasskeyError } from '../errors/passkey-error.js';
import type {
  AuthenticationResult,
  RelyingParty,
  RequestParams,
} from '../relying-party/relying-party.js';
import { conditionalMediationAvailable, getCredential } from '../webauthn/credentials.js';
import { passkeySupport } from '../webauthn/support.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import type { Turn } from './coordinator.js';
import { trackState } from './state.js';
import type { CeremonyState } from './state.js';
import { takeTurn } from './take-turn.js';

export interface AutofillOptions {
  /** The username input: of several autofills on a page, the one last focused is offered. */
  input?: HTMLInputElement;
  /** Sent with every request. */
  params?: RequestParams;
  /** Ends autofill for good. */
  signal?: AbortSignal;
  /** Autofill begins, or ceases, to offer passkeys. */
  onArmedChange?: (armed: boolean) => void;
  /** The visitor has picked a passkey. Return `false` to drop it; autofill then arms again. */
  onPick?: () => boolean | void;
  /**
   * From the pick on: `verifying`, then `complete`, which ends autofill, or `failed` or, after an
   * abort, `idle`, from which it arms again.
   */
  onStateChange?: (state: CeremonyState<AuthenticationResult>) => void;
}

/** Failed picks in a row after which autofill rests until the focus moves. */
const PATIENCE = 3;

/**
 * Offers passkeys in the browser's autofill of an input whose `autocomplete` ends in `webauthn`,
 * and verifies the one that the visitor picks. Waits while another ceremony is under way, and arms
 * itself again after a failure, not after a success. What fails before a pick goes to the console
 * alone, and autofill rests until the focus moves.
 * @returns when it is over: after a success, after `signal`, or at once where the browser has no
 *   conditional mediation. Never rejects.
 * @see https://www.w3.org/TR/webauthn-3/#enum-credentialrequestoptions-mediation
 */
export async function autofill(relyingParty: RelyingParty, options: AutofillOptions) {
  const { input, params, signal, onArmedChange, onPick, onStateChange } = options;
  const { supported } = passkeySupport();
  if (!supported || !(await conditionalMediationAvailable().catch(() => false))) return;

  const kind = { ceremony: 'authentication', mediation: 'conditional' } as const;
  const { ceremony, mediation } = kind;
  let turn: Turn = input?.matches(':focus') ? 'autofill' : 'standby';
  let attempt: AbortController;
  let holding = false;
  let failures = 0;

  signal?.addEventListener('abort', () => attempt.abort());
  document.addEventListener(
    'focusin',
    (event) => {
      if (event.composedPath()[0] === input) turn = 'autofill';
      // Whoever waits, or rests, tries anew.
      if (!holding) attempt.abort();
    },
    { signal },
  );

  while (!signal?.aborted) {
    attempt = new AbortController();
    const dispatch = trackState(kind, onStateChange);
    let picked = false;
    try {
      const result = await takeTurn(turn, ceremony, attempt.signal, async (signal) => {
        holding = true;
        const { publicKey, kept } = await untilAborted(
          relyingParty.authenticationOptions({ mediation, params }, { signal }),
          signal,
        );
        onArmedChange?.(true);
        const credential = await getCredential(publicKey, { mediation, signal });
        onArmedChange?.(false);
        picked = true;
        if (onPick?.() === false) throw new PasskeyError('aborted');
        dispatch({ status: 'verifying' });
        const answer = { credential, params, kept };
        return untilAborted(relyingParty.verifyAuthentication(answer, { signal }), signal);
      });
      dispatch({ status: 'complete', result });
      return;
    } catch (thrown) {
      const error = thrown as PasskeyError;
      dispatch({ status: 'failed', error });
      onArmedChange?.(false);
      holding = false;

      const takenBy = error.code === 'aborted' && (error.cause as Error | undefined)?.cause;
      if (takenBy === 'autofill') turn = 'standby';
      if (takenBy || attempt.signal.aborted) continue;
      // Not the error itself: its cause may quote what the relying party knows of the visitor.
      if (!picked) console.warn(`passkey-elements: autofill rests, ${error.code}:`, error.message);
      if (!picked || ++failures === PATIENCE) {
        failures = 0;
        await new Promise((wake) => attempt.signal.addEventListener('abort', wake));
      }
    }
  }
}
