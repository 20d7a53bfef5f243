import assert from 'node:assert/strict';
import { it } from 'node:test';
import { takePasskeyEvents } from '../support/visitors/passkey-events.js';
import { inEveryBrowser } from '../support/visitors/scene.js';

inEveryBrowser(({ visit }) => {
  it('a visitor creates an account, leaves and signs in again with the button', async () => {
    const { authenticator, page, site } = await visit();

    await site.signUp('ada');
    assert.equal((await authenticator.credentials()).length, 1);
    await site.signOut();
    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in', 'nobody is signed in any more');

    await takePasskeyEvents(page);
    await site.signIn('ada');
    assert.deepEqual(
      (await takePasskeyEvents(page)).map(({ type, state }) => state ?? type),
      ['passkey-start', 'requesting', 'prompting', 'verifying', 'complete', 'passkey-success'],
    );
  });

  it('Enter in the input signs in, as the form has no submit button', async () => {
    const { site } = await visit();
    await site.signUp('enter');
    await site.signOut();
    await site.open('/sign-in');

    await site.username.press('Enter');

    await site.signedInAs('enter');
  });

  it('a second passkey for the same account on the same device is refused kindly', async () => {
    const { authenticator, page, site } = await visit();
    await site.signUp('twice');

    await page.getByRole('button', { name: 'Add another passkey' }).click();

    await site.announces('You already have a passkey here. You can sign in with it.');
    const events = await takePasskeyEvents(page);
    assert.equal(events.at(-1)?.code, 'already-registered');
    assert.equal((await authenticator.credentials()).length, 1);
  });
});
