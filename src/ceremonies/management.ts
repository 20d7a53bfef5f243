import { isPasskeyError, PasskeyError } from '../errors/passkey-error.js';
import type {
  ManagementContext,
  Passkey,
  PasskeyListResult,
  RelyingParty,
} from '../relying-party/relying-party.js';
import { signalAccount } from '../webauthn/signals.js';
import { untilAborted } from '../webauthn/until-aborted.js';
import { authenticate } from './authentication.js';
import { withReauthentication } from './reauthentication.js';
import type { ListOptions, ManagementOptions } from './types.js';

/**
 * Lists the passkeys of the signed-in user, and signals to password managers which these are.
 * @throws PasskeyError
 */
export async function listPasskeys(
  relyingParty: RelyingParty,
  options: ListOptions = {},
): Promise<PasskeyListResult> {
  const list = await manage(relyingParty, 'list', options, (context) =>
    relyingParty.list?.(context),
  );
  // A relying party of the page's own may list anything.
  const { passkeys, account } = Object(list) as Partial<PasskeyListResult>;
  const provenCredentialIds = [passkeys ?? []].flat().map((passkey) => {
    const { id, credentialId } = Object(passkey) as Passkey;
    return credentialId ?? id;
  });
  signalAccount(account, provenCredentialIds);
  return list;
}

/**
 * Renames a passkey. If the relying party requires re-authentication, the user is prompted first.
 * @param id The relying party's identifier, `passkey.id`.
 * @returns the passkey, if the relying party returns it
 * @throws PasskeyError
 */
export async function renamePasskey(
  relyingParty: RelyingParty,
  id: string,
  name: string,
  options: ManagementOptions = {},
): Promise<Passkey | undefined> {
  const mayPrompt = { ...options, reauthenticate: true };
  const response = await manage(relyingParty, 'rename', mayPrompt, (context) =>
    relyingParty.rename?.(id, name, context),
  );
  return (response as typeof response | undefined)?.passkey;
}

/**
 * Removes a passkey from the account, and signals to password managers which passkeys are left. If
 * the relying party requires re-authentication, the user is prompted first.
 * @param id The relying party's identifier, `passkey.id`.
 * @throws PasskeyError
 */
export async function removePasskey(
  relyingParty: RelyingParty,
  id: string,
  options: ManagementOptions = {},
): Promise<void> {
  const mayPrompt = { ...options, reauthenticate: true };
  await manage(relyingParty, 'remove', mayPrompt, (context) => relyingParty.remove?.(id, context));
  // The passkey is removed, whatever becomes of the signals.
  if (relyingParty.list) void listPasskeys(relyingParty, options).catch(() => undefined);
}

/** Sends one request, after a re-authentication if the relying party requires one and it may prompt. */
async function manage<Response>(
  relyingParty: RelyingParty,
  name: 'list' | 'rename' | 'remove',
  { reauthenticate, params, signal = new AbortController().signal }: ListOptions,
  send: (context: ManagementContext) => Promise<Response> | undefined,
): Promise<Response> {
  const request = async () => {
    signal.throwIfAborted();
    const response = send({ params, signal });
    if (response) return untilAborted(response, signal);
    const message = `The relying party has no ${name}(). Implement it.`;
    throw new PasskeyError('invalid-options', { message });
  };
  try {
    if (!reauthenticate) return await request();
    return await withReauthentication(request, () =>
      authenticate(relyingParty, { reauthenticate, params, signal }),
    );
  } catch (error) {
    if (signal.aborted) throw new PasskeyError('aborted', { cause: signal.reason });
    throw isPasskeyError(error) ? error : new PasskeyError('unknown', { cause: error });
  }
}
