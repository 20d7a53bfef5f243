import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { assertAccessible } from '../support/users/accessibility.js';
import { inChromium, inFirefox, type BrowserSetup } from '../support/users/browser-setup.js';
import { password, Site } from '../support/users/site.js';
import type { Browsers, User } from '../support/users/user.js';

inChromium((setup) => {
  inAnyBrowser(setup);

  it('the invitation to make a passkey, once declined, does not come back', async () => {
    const { page, site } = await setup.visit();
    const username = await site.signUpWithPassword();

    await page.getByRole('button', { name: 'Not now' }).click();
    await page
      .getByRole('heading', { name: 'Your passkeys' })
      .and(page.locator(':focus'))
      .waitFor();
    await assertNotInvited(page);

    await site.signOut();
    await site.open('/sign-in');
    await site.signInWithPassword(username);
    await assertNotInvited(page);
    await site.signOut();
    await site.signUpWithPassword();
    await page.getByRole('button', { name: 'Not now' }).waitFor();
  });

  it('a wrong password is said to be wrong, and can be typed again', async () => {
    const { page, site } = await setup.visit();
    const username = await site.signUpWithPassword();
    await site.signOut();
    await site.open('/sign-in');
    await site.username.fill(username);
    await page.getByLabel('Password').fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'They don’t belong together.' }).waitFor();
    await page.getByLabel('Password').and(page.locator(':focus')).waitFor();
    await site.signInWithPassword(username);
  });

  it('the account page is accessible with all that it can show', async () => {
    const { page, site } = await setup.visit();
    await site.signUpWithPassword();
    await page.getByText('You have no passkeys yet.').waitFor();
    await page.getByRole('button', { name: 'Make new recovery codes' }).click();
    await page.getByRole('group', { name: 'Your new recovery codes' }).waitFor();
    await assertAccessible(page, 'invitation and recovery codes');
    await page.getByRole('button', { name: 'Confirm that it’s you' }).click();
    await assertAccessible(page, 'the dialog');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: 'Confirm that it’s you' })
      .and(page.locator(':focus'))
      .waitFor();
  });
});

inFirefox(inAnyBrowser);

function inAnyBrowser(setup: BrowserSetup<Browsers<User>>): void {
  it('an account goes from a password to passkeys, loses one, and is signed out everywhere', async () => {
    const { authenticator, page, site } = await setup.visit();
    const username = await site.signUpWithPassword();
    await site.signOut();
    await site.open('/sign-in');
    await site.signInWithPassword(username);

    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await cardsAre(page, 1);
    await assertNotInvited(page);

    // As on another device: an authenticator keeps one passkey an account.
    await authenticator.clearCredentials();
    await page.getByRole('button', { name: 'Add another passkey' }).click();
    await cardsAre(page, 2);

    await page
      .getByRole('button', { name: /^Rename/ })
      .nth(1)
      .click();
    await page.getByLabel('Name of this passkey').fill('New laptop');
    await page.keyboard.press('Enter');
    await listSays(page, /Renamed to/);

    await page.getByRole('button', { name: /^Remove .*Passkey/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await listSays(page, /was removed/);
    await cardsAre(page, 1);

    await site.signOut();
    await site.open('/sign-in');
    await site.signIn(username);
    await page.getByText('Used just now to sign in').waitFor();

    const code = await makeRecoveryCodes(page);
    await site.signOut();
    await useRecoveryCode({ page, site }, setup.server.origin, username, code.toLowerCase());

    const elsewhere = await page.context().browser()!.newContext();
    const otherPage = await elsewhere.newPage();
    const otherSite = new Site(otherPage, setup.server.origin);
    await otherSite.open('/sign-in');
    await otherSite.signInWithPassword(username);

    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(`${setup.server.origin}/`);
    for (const place of [page, otherPage]) {
      await place.goto(`${setup.server.origin}/account`);
      assert.equal(new URL(place.url()).pathname, '/sign-in');
    }
    await elsewhere.close();
  });

  it('who has lost their only device gets in by a recovery code, and makes a new passkey', async () => {
    const { authenticator, page, site } = await setup.visit();
    const username = await site.signUp();
    const code = await makeRecoveryCodes(page);
    await site.signOut();
    await authenticator.clearCredentials();

    await useRecoveryCode({ page, site }, setup.server.origin, username, code);
    await page.getByRole('button', { name: /^Remove .*Passkey/ }).click();
    await page.getByText('It is your only passkey.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await listSays(page, /was removed/);
    await page.getByRole('button', { name: /^Add a(nother)? passkey$/ }).click();
    await cardsAre(page, 1);

    await site.signOut();
    await site.open('/sign-in');
    await site.signIn(username);
  });

  it('who has lost a device removes its passkey with the password, long after signing in', async () => {
    const { authenticator, page, site } = await setup.visit();
    await site.signUpWithPassword();
    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await cardsAre(page, 1);
    await site.planFault('stale-session@passkeys');
    await page.reload();
    await cardsAre(page, 1);

    await authenticator.setUserVerified(false);
    await page.getByRole('button', { name: /^Remove .*Passkey/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    const confirm = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    await confirm.getByLabel('Password').fill(password);
    await confirm.getByRole('button', { name: 'Confirm with password' }).click();
    await listSays(page, /was removed/);
    await page.getByText('You have no passkeys yet.').waitFor();
  });

  it('a change long after signing in is confirmed first, by password or by passkey', async () => {
    const { page, site } = await setup.visit();
    await site.signUpWithPassword();
    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await cardsAre(page, 1);
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    const letTimePass = async () => {
      await site.planFault('stale-session@passkeys');
      await page.reload();
      await cardsAre(page, 1);
    };

    await letTimePass();
    await page.getByLabel('New password').fill('staple battery horse correct');
    await page.getByRole('button', { name: 'Save password' }).click();
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Confirm with password' }).click();
    await page.getByText('Your password is saved.').waitFor();

    await letTimePass();
    await page.getByRole('button', { name: 'Remove password' }).click();
    await dialog.getByRole('button', { name: 'Confirm with a passkey' }).click();
    await page.getByText('Your password is removed.').waitFor();
    await page.getByText('Your account has no password.').waitFor();
    await page.getByLabel('New password').and(page.locator(':focus')).waitFor();
  });
}

async function useRecoveryCode(
  { page, site }: { page: Page; site: Site },
  origin: string,
  username: string,
  code: string,
): Promise<void> {
  await page.goto(`${origin}/sign-in/recovery-code`);
  await site.username.fill(username);
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await site.waitForAccountPage(username);
}

async function makeRecoveryCodes(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make new recovery codes' }).click();
  const codes = page.getByRole('group', { name: 'Your new recovery codes' });
  await codes.waitFor();
  assert.ok(await codes.evaluate((group) => group === document.activeElement));
  const [code = ''] = await codes.getByRole('listitem').allTextContents();
  return code;
}

async function cardsAre(page: Page, count: number): Promise<void> {
  await page
    .locator('passkey-list')
    .getByRole('listitem')
    .nth(count - 1)
    .waitFor();
  await page
    .locator('passkey-list')
    .getByRole('listitem')
    .nth(count)
    .waitFor({ state: 'detached' });
}

async function listSays(page: Page, text: RegExp): Promise<void> {
  await page.locator('passkey-list').getByRole('status').filter({ hasText: text }).waitFor();
}

async function assertNotInvited(page: Page): Promise<void> {
  assert.equal(await page.getByRole('button', { name: 'Not now' }).count(), 0);
}
