import { passkeyName, type Scene } from '../scene.js';

/** @returns whether there is a passkey to go on with */
export async function checkRegistration(scene: Scene): Promise<boolean> {
  const { user, username } = scene;
  await user.show('passkey-register', { username, 'passkey-name': passkeyName });
  const failure = await user.press('passkey-register');
  return scene.judge('A passkey is registered', failure, await user.exchanges.take());
}
