import type { RelyingParty } from '../relying-party/relying-party.js';
import { conditionalMediationAvailable } from '../webauthn/client-capabilities.js';
import { supportError } from '../webauthn/support.js';
import { runAutofillSession } from './autofill-session.js';
import type { AutofillOptions } from './types.js';

/**
 * Offers passkeys in the browser's autofill of an input whose `autocomplete` ends with `webauthn`,
 * and verifies the one that the user picks. Waits while another ceremony runs, and while the page
 * is in the back-forward cache. After a failed pick it starts again. After a failure before a pick it
 * backs off until the user does something, or stops if the failure is permanent.
 * Failures before a pick are only logged.
 * @returns when it is over: after a success, an abort or a permanent failure, or at once where the
 *   browser has no conditional mediation. Never rejects.
 * @see https://www.w3.org/TR/webauthn-3/#enum-credentialrequestoptions-mediation
 */
export async function autofill(
  relyingParty: RelyingParty,
  options: AutofillOptions = {},
): Promise<void> {
  if (supportError('authentication') || !(await conditionalMediationAvailable())) return;
  await runAutofillSession(relyingParty, options);
}
