import assert from 'node:assert/strict';
import { it } from 'node:test';
import { passkeyError, takePasskeyEvents } from '../support/users/passkey-events.js';
import { inEveryAutofill, type BrowserSetup } from '../support/users/browser-setup.js';
import type { AutofillBrowsers } from '../support/users/user.js';

inEveryAutofill((setup) => {
  it('picking a passkey in the autofill popup of the input signs in, without a click on the button', async () => {
    const { page, pickInAutofill, site, username } = await memberOnSignInPage(setup);

    await pickInAutofill(site.username);

    await site.waitForAccountPage(username);
    const events = await takePasskeyEvents(page);
    assert.deepEqual(
      events.map(({ type, state }) => state ?? type),
      ['passkey-start', 'verifying', 'complete', 'passkey-success'],
    );
    assert.equal(events[0]?.mediation, 'conditional');
  });

  it('autofill offers the passkey again after the server has failed', async () => {
    const { page, pickInAutofill, site, username } = await memberOnSignInPage(setup);
    await site.planFault('500@authentication/verify');

    await pickInAutofill(site.username);
    assert.equal((await passkeyError(page)).code, 'server');
    await site.waitForStatus('Something went wrong on our side. Try again in a moment.');
    await site.username.blur();
    await pickInAutofill(site.username);

    await site.waitForAccountPage(username);
  });
});

/** A member with the passkey of an account, on the sign-in page, while autofill is armed. */
async function memberOnSignInPage({ browsers, welcome }: BrowserSetup<AutofillBrowsers>) {
  const newcomer = welcome(await browsers.user());
  const username = await newcomer.site.signUp();
  const passkeys = await newcomer.authenticator.credentials();
  await newcomer.leave();

  const member = welcome(await browsers.userWith(passkeys));
  await member.site.open('/sign-in');
  return { ...member, username };
}
