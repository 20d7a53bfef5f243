import type { Scene } from '../scene.js';

export async function checkAutofill(scene: Scene): Promise<void> {
  const { user } = scene;
  const check = 'Autofill signs in';
  await user.signOut();
  const ended = user.ended();
  await user.show('passkey-login', { for: 'passkey-elements-name' });
  const offered = await user.page.locator('passkey-login').evaluate(untilOffered);
  if (!offered) return scene.absent(check, 'A username is wanted first.');
  const failure = await ended;
  scene.judge(check, failure, await user.exchanges.take());
}

/** Runs in the page: whether passkeys get into the input's autofill, or one was used there already. */
async function untilOffered(element: Element): Promise<boolean> {
  for (let frame = 0; frame < 120; frame += 1) {
    const { state } = element as unknown as { state: string };
    if (element.matches(':state(autofill)') || state !== 'idle') return true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return false;
}
