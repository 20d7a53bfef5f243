import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { passkeyError } from '../support/users/passkey-events.js';
import { inChromium } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';

inChromium(({ visit }) => {
  it('a response that was altered on the way, in whatever field, signs nobody in', async () => {
    const { page, site } = await visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    for (const field of ['signature', 'authenticatorData', 'clientDataJSON', 'userHandle']) {
      await alterOnce(page, '**/authentication/verify', field);
      await site.signInButton.click();
      assert.equal((await passkeyError(page)).code, 'rejected', field);
    }

    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    await site.signIn(username);
  });

  it('a new passkey’s response that was altered on the way makes no account', async () => {
    const { page, site } = await visit();
    const username = newUsername();
    await site.open('/sign-up');
    await site.username.fill(username);

    for (const field of ['attestationObject', 'clientDataJSON']) {
      await alterOnce(page, '**/registration/verify', field);
      await site.signUpButton.click();
      assert.equal((await passkeyError(page)).code, 'rejected', field);
    }

    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    await site.signUp(username);
  });

  it('a response that signed somebody in is refused when it is sent again', async () => {
    const { page, site } = await visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    const [request] = await Promise.all([
      page.waitForRequest('**/authentication/verify'),
      site.signIn(username),
    ]);
    await site.signOut();
    await site.open('/sign-in');

    const result = await page.evaluate(async (body) => {
      const response = await fetch('/passkeys/authentication/verify', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      const { code } = await response.json();
      return { status: response.status, code };
    }, request.postData());

    assert.deepEqual(result, { status: 400, code: 'challenge_expired' });
    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
  });
});

/** Changes a field of the next response that the page sends. */
async function alterOnce(page: Page, url: string, field: string): Promise<void> {
  await page.route(
    url,
    async (route) => {
      const body = route.request().postDataJSON();
      const { response } = body.credential;
      response[field] = altered(field, response[field]);
      await route.continue({ postData: JSON.stringify(body) });
    },
    { times: 1 },
  );
}

/**
 * The same field with a bit changed: its last, but of the attestation object one of the relying
 * party's hash, as nothing vouches for the public key that it ends with; in client data the origin.
 */
function altered(field: string, value: string): string {
  const bytes = Buffer.from(value, 'base64url');
  if (field === 'clientDataJSON') {
    const text = bytes.toString().replace('localhost', 'localhosts');
    return Buffer.from(text).toString('base64url');
  }
  const rpIdHash = createHash('sha256').update('localhost').digest();
  const at = field === 'attestationObject' ? bytes.indexOf(rpIdHash) : bytes.length - 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64url');
}
