import assert from 'node:assert/strict';
import { it } from 'node:test';
import { takePasskeyEvents } from '../support/users/passkey-events.js';
import { inEveryBrowser } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';

inEveryBrowser((setup) => {
  it('a user creates an account, leaves and signs in again with the button', async () => {
    const { authenticator, page, site } = await setup.visit();

    const username = await site.signUp();
    assert.equal((await authenticator.credentials()).length, 1);
    await site.signOut();
    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in', 'nobody is signed in any more');

    await takePasskeyEvents(page);
    await site.signIn(username);
    assert.deepEqual(
      (await takePasskeyEvents(page)).map(({ type, state }) => state ?? type),
      ['passkey-start', 'requesting', 'prompting', 'verifying', 'complete', 'passkey-success'],
    );
  });

  it('Enter in the input creates the passkey, as the form has no submit button', async () => {
    const { site } = await setup.visit();
    const username = newUsername();
    await site.open('/sign-up');
    await site.username.fill(username);

    await site.username.press('Enter');

    await site.waitForAccountPage(username);
  });

  it('account and passkey are still there after the server was killed and started again', async () => {
    const { page, site } = await setup.visit();
    const username = await site.signUp();

    await setup.server.kill();
    await setup.server.start();

    await page.reload();
    await site.waitForAccountPage(username);
    await site.signOut();
    await site.open('/sign-in');
    await site.signIn(username);
  });

  it('a second passkey for the same account on the same device is refused kindly', async () => {
    const { authenticator, page, site } = await setup.visit();
    await site.signUp();

    await page.getByRole('button', { name: 'Add another passkey' }).click();

    await site.waitForStatus('You already have a passkey here. You can sign in with it.');
    const events = await takePasskeyEvents(page);
    assert.equal(events.at(-1)?.code, 'already-registered');
    assert.equal((await authenticator.credentials()).length, 1);
  });
});
