import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import type {
  ManagementContext,
  Passkey,
  PasskeyListResult,
  RelyingParty,
  RequestParams,
} from '../relying-party/relying-party.js';
import { signalAccount } from '../webauthn/signals.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import { authenticate } from './authentication.js';
import { withReauthentication } from './reauthentication.js';

export interface ManagementOptions {
  /** Sent with every request. Any JSON object; none by default. */
  params?: RequestParams | undefined;
  /** Ends the request, and the dialog where there is one. */
  signal?: AbortSignal | undefined;
}

/**
 * The passkeys of the account that is signed in. Password managers learn which these are.
 * @throws PasskeyError
 */
export async function listPasskeys(
  relyingParty: RelyingParty,
  options: ManagementOptions = {},
): Promise<PasskeyListResult> {
  const list = await manage(relyingParty, 'list', options, (context) =>
    relyingParty.list?.(context),
  );
  signalAccount(list.account);
  return list;
}

/**
 * Gives a passkey another name, for its owner to recognise.
 * @param id the relying party's own handle of it, `passkey.id`
 * @throws PasskeyError
 */
export async function renamePasskey(
  relyingParty: RelyingParty,
  id: string,
  name: string,
  options: ManagementOptions = {},
): Promise<Passkey | undefined> {
  const { passkey } = await manage(relyingParty, 'rename', options, (context) =>
    relyingParty.rename?.(id, name, context),
  );
  return passkey;
}

/**
 * Has the relying party forget a passkey. Where it wants to know first that it is still the same
 * user, they sign in on the way. Password managers learn which passkeys are left.
 * @param id the relying party's own handle of it, `passkey.id`
 * @throws PasskeyError
 */
export async function removePasskey(
  relyingParty: RelyingParty,
  id: string,
  options: ManagementOptions = {},
): Promise<void> {
  await manage(relyingParty, 'remove', options, (context) => relyingParty.remove?.(id, context));
  // The passkey is gone, whatever becomes of the signals.
  if (relyingParty.list) void listPasskeys(relyingParty, options).catch(() => undefined);
}

async function manage<Answer>(
  relyingParty: RelyingParty,
  name: 'list' | 'rename' | 'remove',
  { params, signal = new AbortController().signal }: ManagementOptions,
  send: (context: ManagementContext) => Promise<Answer> | undefined,
): Promise<Answer> {
  const request = async () => {
    signal.throwIfAborted();
    const answer = send({ params, signal });
    if (answer) return untilAborted(answer, signal);
    const message = `The relying party has no ${name}().`;
    throw new PasskeyError('invalid-options', { message });
  };
  try {
    return await withReauthentication(request, () =>
      authenticate(relyingParty, { reauthenticate: true, params, signal }),
    );
  } catch (error) {
    if (signal.aborted) throw new PasskeyError('aborted', { cause: signal.reason });
    throw isPasskeyError(error) ? error : new PasskeyError('unknown', { cause: error });
  }
}
