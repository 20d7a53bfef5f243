import type { CheckContext } from '../check-context.js';

export async function checkAutofill(context: CheckContext): Promise<void> {
  const { user } = context;
  const check = 'Autofill signs in';
  await user.signOut();
  const ceremonyEnd = user.untilCeremonyEnds();
  await user.showElement('passkey-login', { for: 'passkey-elements-name' });
  const offered = await user.page.locator('passkey-login').evaluate(isOffered);
  if (!offered) return context.skip(check, 'The preset requires a username before the options.');
  const failure = await ceremonyEnd;
  context.recordCeremony(check, failure, await user.exchanges.drain());
}

/** Runs in the page. @returns whether passkeys are in the input's autofill, or one has been used */
async function isOffered(element: Element): Promise<boolean> {
  const login = element as Element & { state: string };
  for (let frame = 0; frame < 120; frame += 1) {
    if (login.matches(':state(autofill)') || login.state !== 'idle') return true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return false;
}
