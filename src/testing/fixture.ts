import type { CdpPage } from './cdp.js';
import { VirtualAuthenticator, type VirtualAuthenticatorOptions } from './virtual-authenticator.js';

/**
 * Adds a platform authenticator to a page, which confirms every request at once. Autofill waits for
 * `pickInAutofill()`. Call it before the page navigates.
 * @param options overrides of `platformAuthenticator`
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
