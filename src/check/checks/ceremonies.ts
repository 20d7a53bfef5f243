import { passkeyName, type CheckContext } from '../check-context.js';
import type { Exchange } from '../exchanges.js';

/** @returns whether there is a passkey for the other checks */
export async function checkRegistration(context: CheckContext): Promise<boolean> {
  const { user, username } = context;
  await user.showElement('passkey-register', { username, 'passkey-name': passkeyName });
  const failure = await user.clickButton('passkey-register');
  const exchanges = await user.exchanges.drain();
  return context.recordCeremony('A passkey is registered', failure, exchanges);
}

/** @returns the exchanges of a sign-in that the backend accepted */
export async function checkSignIn(context: CheckContext): Promise<Exchange[] | undefined> {
  const { failure, exchanges } = await context.signIn();
  const accepted = context.recordCeremony('The passkey signs in', failure, exchanges);
  return accepted ? exchanges : undefined;
}
