import type { Exchange } from '../exchanges.js';
import type { Scene } from '../scene.js';

/** @returns the verification, where the passkey has signed in */
export async function checkSignIn(scene: Scene): Promise<Exchange | undefined> {
  const { failure, exchanges } = await scene.signIn();
  const well = scene.judge('The passkey signs in', failure, exchanges);
  return well ? exchanges.findLast(({ body }) => body?.includes('clientDataJSON')) : undefined;
}
