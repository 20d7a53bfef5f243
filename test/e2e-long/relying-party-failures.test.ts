import assert from 'node:assert/strict';
import { it } from 'node:test';
import { passkeyError } from '../support/users/passkey-events.js';
import { inEveryBrowser } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';

const ourSide = 'Something went wrong on our side. Try again in a moment.';
const noAnswer = 'No answer. Check your connection and try again.';
const tooLong = 'That took too long. Try again.';

/** What the server does wrong, and what it means to the page and to the user. */
const failures = {
  'authentication/options': [
    { fault: '500', code: 'server', text: ourSide },
    { fault: 'html', code: 'bad-response', text: ourSide },
    {
      fault: 'rate-limited',
      code: 'rate-limited',
      text: 'Too many tries. Try again \u2068in 1 minute\u2069.',
    },
  ],
  'authentication/verify': [
    { fault: '500', code: 'server', text: ourSide },
    { fault: 'empty', code: 'bad-response', text: ourSide },
    { fault: 'redirect', code: 'bad-response', text: ourSide },
    { fault: 'expired-challenge', code: 'challenge-expired', text: tooLong },
  ],
  'registration/options': [
    { fault: '500', code: 'server', text: ourSide },
    { fault: 'malformed', code: 'bad-response', text: ourSide },
  ],
  'registration/verify': [
    { fault: '500', code: 'server', text: ourSide },
    { fault: 'expired-challenge', code: 'challenge-expired', text: tooLong },
  ],
};

inEveryBrowser((setup) => {
  it('whatever the server does wrong at sign-in is named and announced, and the button still works', async () => {
    const { page, site } = await setup.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    for (const { fault, code, text } of failures['authentication/options']) {
      await site.planFault(`${fault}@authentication/options@always`);
      // Otherwise the click has the options that autofill waits with.
      if (code === 'server') await page.reload();
      await site.signInButton.click();
      assert.equal((await passkeyError(page)).code, code, fault);
      await site.waitForStatus(text);
    }

    await site.withdrawFault();
    await site.startAutofill();
    for (const { fault, code, text } of failures['authentication/verify']) {
      await site.planFault(`${fault}@authentication/verify`);
      await site.signInButton.click();
      assert.equal((await passkeyError(page)).code, code, fault);
      await site.waitForStatus(text);
    }

    await site.signIn(username);
  });

  it('a passkey that the server does not know is said so, and another account can be had', async () => {
    const { page, site } = await setup.visit();
    await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    await site.planFault('unknown-credential@authentication/verify');
    await site.signInButton.click();
    assert.equal((await passkeyError(page)).code, 'unknown-credential');
    await site.waitForStatus('This passkey is no longer valid here. Use another one.');

    await site.signUp();
  });

  it('whatever the server does wrong at sign-up is named and announced, and the button still works', async () => {
    const { page, site } = await setup.visit();
    await site.open('/sign-up');
    const username = newUsername();
    await site.username.fill(username);

    for (const { fault, code, text } of failures['registration/options']) {
      await site.planFault(`${fault}@registration/options@always`);
      await site.signUpButton.click();
      assert.equal((await passkeyError(page)).code, code, fault);
      await site.waitForStatus(text);
    }

    await site.withdrawFault();
    for (const { fault, code, text } of failures['registration/verify']) {
      await site.planFault(`${fault}@registration/verify`);
      await site.signUpButton.click();
      assert.equal((await passkeyError(page)).code, code, fault);
      await site.waitForStatus(text);
    }

    await site.signUpButton.click();
    await site.waitForAccountPage(username);
  });

  it('a taken username is said so, with the focus back in the input, and another one can be had', async () => {
    const { page, site } = await setup.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-up');
    await site.username.fill(username.toUpperCase());

    await site.signUpButton.click();
    assert.equal((await passkeyError(page)).code, 'username-unavailable');
    await site.waitForStatus('That name is taken. Choose another one.');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'username');

    await page.keyboard.type(' the second');
    await site.signUpButton.click();
    await site.waitForAccountPage(`${username.toUpperCase()} the second`);
  });

  it('with no server there is no sign-in, and with the server back there is', async () => {
    const { page, site } = await setup.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    await setup.server.kill();
    await site.signInButton.click();
    assert.equal((await passkeyError(page)).code, 'network');
    await site.waitForStatus(noAnswer);

    await setup.server.start();
    await site.signIn(username);
  });
});
