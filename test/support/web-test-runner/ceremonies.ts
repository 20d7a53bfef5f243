/** Ceremonies of the SDK, and how they end. */
import { authenticate, isPasskeyError, register } from 'passkey-elements';
import type {
  AuthenticateOptions,
  Ceremony,
  PasskeyError,
  RegisterOptions,
  RelyingParty,
} from 'passkey-elements';
import { newUsername, relyingParty } from './visit-relying-party.js';

export const ceremonies: readonly Ceremony[] = ['registration', 'authentication'];

/** Runs a ceremony of the SDK: signs in, or makes a new account unless `options` say otherwise. */
export function run(
  ceremony: Ceremony,
  options: Omit<RegisterOptions & AuthenticateOptions, 'onStateChange'> & {
    onStateChange?: (state: { status: string }) => void;
  } = {},
  backend: RelyingParty = relyingParty,
) {
  return ceremony === 'registration'
    ? register(backend, { username: newUsername(), ...options })
    : authenticate(backend, options);
}

/** The error that a ceremony ends in; throws where it succeeds, or rejects with anything else. */
export async function failureOf(outcome: Promise<unknown>): Promise<PasskeyError> {
  const error: unknown = await outcome.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isPasskeyError(error))
    throw new Error('It did not end in a PasskeyError.', { cause: error });
  return error;
}
