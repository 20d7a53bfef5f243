import assert from 'node:assert/strict';
import { it } from 'node:test';
import { passkeyError } from '../support/visitors/passkey-events.js';
import { inEveryBrowser } from '../support/visitors/scene.js';
import { newUsername } from '../support/visitors/site.js';

const ourSide = 'Something went wrong on our side. Try again in a moment.';
const noAnswer = 'No answer. Check your connection and try again.';
const tooLong = 'That took too long. Try again.';

/** What the server does wrong once, and what it means to the page and to the visitor. */
const failures = {
  authentication: [
    { fault: '500@authentication/options', code: 'server', text: ourSide },
    { fault: '500@authentication/verify', code: 'server', text: ourSide },
    { fault: 'html@authentication/options', code: 'bad-response', text: ourSide },
    { fault: 'empty@authentication/verify', code: 'bad-response', text: ourSide },
    { fault: 'redirect@authentication/verify', code: 'bad-response', text: ourSide },
    { fault: 'expired-challenge@authentication/verify', code: 'challenge-expired', text: tooLong },
    {
      fault: 'unknown-credential@authentication/verify',
      code: 'unknown-credential',
      text: 'This passkey is no longer valid here. Use another one.',
    },
    {
      fault: 'rate-limited@authentication/options',
      code: 'rate-limited',
      text: 'Too many tries. Wait a moment, then try again.',
    },
  ],
  registration: [
    { fault: '500@registration/options', code: 'server', text: ourSide },
    { fault: 'malformed@registration/options', code: 'bad-response', text: ourSide },
    { fault: '500@registration/verify', code: 'server', text: ourSide },
    { fault: 'expired-challenge@registration/verify', code: 'challenge-expired', text: tooLong },
  ],
};

inEveryBrowser((scene) => {
  it('whatever the server does wrong at sign-in is named and announced, and the button still works', async () => {
    const { page, site } = await scene.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    for (const { fault, code, text } of failures.authentication) {
      await site.planFault(fault);
      await site.signInButton.click();
      assert.equal((await passkeyError(page)).code, code, fault);
      await site.announces(text);
    }

    await site.signIn(username);
  });

  it('whatever the server does wrong at sign-up is named and announced, and the button still works', async () => {
    const { page, site } = await scene.visit();
    await site.open('/sign-up');
    const username = newUsername();
    await site.username.fill(username);

    for (const { fault, code, text } of failures.registration) {
      await site.planFault(fault);
      await site.signUpButton.click();
      assert.equal((await passkeyError(page)).code, code, fault);
      await site.announces(text);
    }

    await site.signUpButton.click();
    await site.signedInAs(username);
  });

  it('a taken username is said so, with the focus back in the input, and another one can be had', async () => {
    const { page, site } = await scene.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-up');
    await site.username.fill(username.toUpperCase());

    await site.signUpButton.click();
    assert.equal((await passkeyError(page)).code, 'username-unavailable');
    await site.announces('That name is taken. Choose another one.');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'username');

    await page.keyboard.type(' the second');
    await site.signUpButton.click();
    await site.signedInAs(`${username.toUpperCase()} the second`);
  });

  it('with no server there is no sign-in, and with the server back there is', async () => {
    const { page, site } = await scene.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    await scene.server.kill();
    await site.signInButton.click();
    assert.equal((await passkeyError(page)).code, 'network');
    await site.announces(noAnswer);

    await scene.server.start();
    await site.signIn(username);
  });
});
