import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cancelPasskeyPrompt, choosePasskey } from '../support/firefox/passkey-prompt.js';
import { passkeyError } from '../support/users/passkey-events.js';
import { inChromium, inFirefox, type BrowserSetup } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';
import type { Browsers, User } from '../support/users/user.js';

const announced = 'That didn’t complete. Try again, or choose another way to continue.';

inChromium((setup) => {
  inAnyBrowser(setup);

  it('a user who lets the time run out is told the same, and can sign in after all', async () => {
    const { authenticator, page, site } = await setup.visit();
    const username = await site.signUp();
    await site.signOut();
    // Before the page is opened, as the click has the options that autofill waits with.
    await page.route('**/authentication/options', async (route) => {
      const response = await route.fetch();
      const options = await response.json();
      options.publicKey.timeout = 600;
      await route.fulfill({ response, json: options });
    });
    await site.open('/sign-in');

    await authenticator.setPresence(false);
    await site.signInButton.click();
    const { code, likelyReason } = await passkeyError(page);
    assert.deepEqual({ code, likelyReason }, { code: 'not-allowed', likelyReason: 'timed-out' });
    await site.waitForStatus(announced);

    await authenticator.setPresence(true);
    await site.signIn(username);
  });
});

inFirefox((setup) => {
  inAnyBrowser(setup);

  it('a user who cancels the browser’s prompt can sign in after all', async () => {
    const { page, site } = await setup.visit();
    for (let accounts = 0; accounts < 2; accounts++) {
      await site.signUp();
      await site.signOut();
    }
    await site.open('/sign-in');

    await site.signInButton.click();
    await cancelPasskeyPrompt(setup.browsers.browser);
    assert.equal((await passkeyError(page)).code, 'not-allowed');
    await site.waitForStatus(announced);

    await site.signInButton.click();
    await choosePasskey(setup.browsers.browser);
    await page.waitForURL('**/account');
  });
});

function inAnyBrowser({ visit }: BrowserSetup<Browsers<User>>): void {
  it('a user whose finger is not recognised at sign-in can try again', async () => {
    const { authenticator, page, site } = await visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    await authenticator.setUserVerified(false);
    await site.signInButton.click();
    assert.equal((await passkeyError(page)).code, 'not-allowed');
    await site.waitForStatus(announced);

    await authenticator.setUserVerified(true);
    await site.signIn(username);
  });

  it('a user whose finger is not recognised at sign-up can try again', async () => {
    const { authenticator, page, site } = await visit();
    await site.open('/sign-up');
    const username = newUsername();
    await site.username.fill(username);

    await authenticator.setUserVerified(false);
    await site.signUpButton.click();
    assert.equal((await passkeyError(page)).code, 'not-allowed');
    await site.waitForStatus(announced);

    await authenticator.setUserVerified(true);
    await site.signUpButton.click();
    await site.waitForAccountPage(username);
  });
}
