import type { CdpPage } from './cdp.js';
import { VirtualAuthenticator, type VirtualAuthenticatorOptions } from './virtual-authenticator.js';

/**
 * Gives a page of Playwright, Puppeteer or anything that sends CDP commands a platform authenticator
 * that says yes to everything; `options` change that. Autofill waits for `pickInAutofill()`. Call it
 * before the page is opened.
 */
export async function virtualAuthenticator(
  page: CdpPage,
  options?: VirtualAuthenticatorOptions,
): Promise<VirtualAuthenticator> {
  const authenticator = await VirtualAuthenticator.add(page, options);
  await authenticator.holdAutofill();
  return authenticator;
}

/** For Playwright: `const test = base.extend({ passkeys: passkeysFixture });` */
export async function passkeysFixture(
  { page }: { page: CdpPage },
  use: (passkeys: VirtualAuthenticator) => Promise<void>,
): Promise<void> {
  const passkeys = await virtualAuthenticator(page);
  await use(passkeys);
  await passkeys.remove();
}
