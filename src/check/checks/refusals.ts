import type { Exchange } from '../exchanges.js';
import type { Scene } from '../scene.js';

/** A response is good once, and only in the session that it was asked for in. */
export async function checkReplay(scene: Scene, verification: Exchange): Promise<void> {
  const check = 'A response is good once';
  await scene.user.signOut();
  const status = await scene.user.exchanges.repeat(verification);
  if (status >= 400) return scene.passed(check);
  const suggestedFix =
    'Bind the challenge to the session, and take it out before anything is verified.';
  scene.failed(check, `The same response was answered ${status} again.`, suggestedFix);
}

export async function checkFalseSignature(scene: Scene): Promise<void> {
  const check = 'A false signature is refused';
  const { page } = scene.user;
  await page.route('**', async (route) => {
    const body = route.request().postData();
    await route.continue(body?.includes('signature') ? { postData: falsified(body) } : {});
  });
  const { failure, exchanges } = await scene.signIn();
  await page.unroute('**');
  scene.lookAtOptions(exchanges);
  if (!failure) {
    scene.failed(check, 'It was accepted.', 'Verify with the stored public key, by a library.');
  } else if (exchanges.some(({ status }) => status >= 500)) {
    const suggestedFix =
      'Answer a refusal with a status from 400 on; 5xx is for failures of the backend’s own.';
    scene.failed(check, 'The backend answered 5xx.', suggestedFix);
  } else scene.passed(check);
}

/** The same body with another signature. */
function falsified(body: string): string {
  const [, signature = ''] = /signature(?:":"|%22%3A%22)([\w-]+)/.exec(body) ?? [];
  const end = signature.slice(-12);
  return body.replaceAll(end, `${end.slice(6)}${end.slice(0, 6)}`);
}
