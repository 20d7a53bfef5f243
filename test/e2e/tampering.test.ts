import assert from 'node:assert/strict';
import { it } from 'node:test';
import { passkeyError } from '../support/visitors/passkey-events.js';
import { inChromium } from '../support/visitors/scene.js';

inChromium(({ visit }) => {
  it('a response that was altered on the way, in whatever field, signs nobody in', async () => {
    const { page, site } = await visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    for (const field of ['signature', 'authenticatorData', 'clientDataJSON', 'userHandle']) {
      await page.route(
        '**/authentication/verify',
        async (route) => {
          const body = route.request().postDataJSON();
          const { response } = body.credential;
          response[field] = altered(field, response[field]);
          await route.continue({ postData: JSON.stringify(body) });
        },
        { times: 1 },
      );
      await site.signInButton.click();
      assert.equal((await passkeyError(page)).code, 'rejected', field);
    }

    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    await site.signIn(username);
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

    const answer = await page.evaluate(async (body) => {
      const response = await fetch('/passkeys/authentication/verify', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      const { code } = await response.json();
      return { status: response.status, code };
    }, request.postData());

    assert.deepEqual(answer, { status: 400, code: 'challenge_expired' });
    await site.open('/account');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
  });
});

/** The same field with one bit, or for client data the type of the ceremony, changed. */
function altered(field: string, value: string): string {
  const bytes = Buffer.from(value, 'base64url');
  if (field === 'clientDataJSON') {
    const text = bytes.toString().replace('webauthn.get', 'webauthn.create');
    return Buffer.from(text).toString('base64url');
  }
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  return bytes.toString('base64url');
}
