import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { passkeyError } from '../support/users/passkey-events.js';
import { inChromium } from '../support/users/browser-setup.js';

inChromium((setup) => {
  for (const { name, alg, keyType } of [
    { name: 'ES256', alg: -7, keyType: 'ec' },
    { name: 'Ed25519', alg: -8, keyType: 'ed25519' },
    { name: 'RS256', alg: -257, keyType: 'rsa' },
  ]) {
    it(`a passkey with an ${name} key signs up and in`, async () => {
      const { authenticator, page, site } = await setup.visit();
      await offerOnlyAlgorithm(page, alg);

      const username = await site.signUp();
      await site.signOut();
      await site.open('/sign-in');
      await site.signIn(username);

      const [credential] = await authenticator.credentials();
      const key = Buffer.from(credential?.privateKey ?? '', 'base64');
      const { asymmetricKeyType } = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
      assert.equal(asymmetricKeyType, keyType);
    });
  }

  it('an authenticator’s response that is signed wrongly, or without its user’s presence, signs nobody in', async () => {
    const { authenticator, page, site } = await setup.visit();
    const username = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    for (const { bits, refusal } of [
      { bits: { isBogusSignature: true }, refusal: 'false-signature' },
      { bits: { isBadUP: true }, refusal: 'unverifiable' },
    ]) {
      await authenticator.setResponseOverrideBits(bits);
      await site.signInButton.click();
      assert.equal((await passkeyError(page)).code, 'rejected', refusal);
      assert.equal(await setup.server.refusal(), refusal);
    }

    await authenticator.setResponseOverrideBits({});
    await site.signIn(username);
  });

  it('a passkey whose signature counter goes back, as a clone’s does, signs nobody in', async () => {
    const { authenticator, page, site } = await setup.visit();
    const username = await site.signUp();
    const [asCreated] = await authenticator.credentials();
    await site.signOut();
    await site.open('/sign-in');
    await site.signIn(username);
    await site.signOut();
    await site.open('/sign-in');

    assert.ok(asCreated);
    await authenticator.clearCredentials();
    await authenticator.addCredential(asCreated);
    await site.signInButton.click();

    assert.equal((await passkeyError(page)).code, 'rejected');
    assert.equal(await setup.server.refusal(), 'counter-not-increased');
  });

  it('a passkey that turns from one device’s own into a synced one signs nobody in', async () => {
    const { authenticator, page, site } = await setup.visit();
    await site.signUp();
    await site.signOut();
    await site.open('/sign-in');

    const [credential] = await authenticator.credentials();
    assert.ok(credential);
    await authenticator.clearCredentials();
    await authenticator.addCredential({
      ...credential,
      backupEligibility: false,
      backupState: false,
    });
    await site.signInButton.click();

    assert.equal((await passkeyError(page)).code, 'rejected');
    assert.equal(await setup.server.refusal(), 'backup-eligibility-changed');
  });
});

/** Leaves of the algorithms that the server accepts only one, so that the authenticator takes it. */
async function offerOnlyAlgorithm(page: Page, alg: number): Promise<void> {
  await page.route('**/registration/options', async (route) => {
    const response = await route.fetch();
    const options = await response.json();
    const offered: { alg: number }[] = options.publicKey.pubKeyCredParams;
    options.publicKey.pubKeyCredParams = offered.filter((parameters) => parameters.alg === alg);
    await route.fulfill({ response, json: options });
  });
}
