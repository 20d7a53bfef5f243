import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startMirror } from '../support/mirror.js';
import { passkeyError } from '../support/users/passkey-events.js';
import { inEveryBrowser } from '../support/users/browser-setup.js';
import { newUsername, Site } from '../support/users/site.js';

const host = 'tools.localhost';

inEveryBrowser(
  (setup) => {
    it('the same page at another host gets no answer from a passkey: the browser refuses', async () => {
      const { page, site } = await setup.visit();
      await site.signUp();
      await site.signOut();
      const mirror = await startMirror(setup.server.origin, 'phish.localhost');
      const copy = new Site(page, mirror.origin);
      await copy.open('/sign-up');
      await copy.username.fill(newUsername());

      await copy.signUpButton.click();
      assert.equal((await passkeyError(page)).code, 'rp-id-mismatch');
      await page.goto(`${mirror.origin}/sign-in`);
      await copy.signInButton.click();

      assert.equal((await passkeyError(page)).code, 'rp-id-mismatch');
      await copy.waitForStatus('Passkeys don’t work on this page. Choose another way to continue.');
      await mirror.close();
    });

    it('the same page on another port gets a passkey’s answer, and the server refuses it by its origin', async () => {
      const { page, site } = await setup.visit();
      const username = await site.signUp();
      await site.signOut();
      const mirror = await startMirror(setup.server.origin, host);
      const copy = new Site(page, mirror.origin);
      await copy.open('/sign-in');

      const [verification] = await Promise.all([
        page.waitForResponse('**/authentication/verify'),
        copy.signInButton.click(),
      ]);

      const { credential } = JSON.parse(
        mirror.received.get('/passkeys/authentication/verify') ?? '',
      );
      const clientData = Buffer.from(credential.response.clientDataJSON, 'base64url').toString();
      assert.equal(JSON.parse(clientData).origin, mirror.origin, 'the browser tells the truth');
      assert.equal(
        verification.status(),
        400,
        'the CSRF check, which a mirror can pass, is not what refuses',
      );
      assert.equal((await passkeyError(page)).code, 'rejected');
      await copy.waitForStatus(
        'That wasn’t accepted. Try again, or choose another way to continue.',
      );

      await site.open('/sign-in');
      await site.signIn(username);
      await mirror.close();
    });
  },
  { host },
);
