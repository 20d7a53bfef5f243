import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page } from 'playwright';
import { inEveryBrowser } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';

inEveryBrowser((setup) => {
  it('a user with nothing but a keyboard signs up, renames, thinks better of removing, signs out and comes back', async () => {
    const { page, site, authenticator } = await setup.visit();
    const username = newUsername();
    const list = page.locator('passkey-list');
    const { keyboard } = page;

    await site.open('/sign-up');
    await tabTo(page, site.username);
    await keyboard.type(username);
    await tabTo(page, site.signUpButton);
    await keyboard.press('Enter');
    await site.waitForAccountPage(username);

    await list.locator('[part=card]').waitFor();
    await tabTo(page, list.locator('[part=button]', { hasText: 'Rename' }));
    await keyboard.press('Space');
    await keyboard.type('Bench');
    await keyboard.press('Enter');
    await list.getByText('Renamed to').waitFor();

    await tabTo(page, list.locator('[part=button]', { hasText: 'Remove' }).first());
    await keyboard.press('Enter');
    await list.locator('dialog[open]').waitFor();
    await keyboard.press('Escape');
    await list.locator('dialog[open]').waitFor({ state: 'detached' });
    assert.ok(await hasFocus(list.locator('[part=button]', { hasText: 'Remove' }).first()));

    // Backwards, as forwards is by way of the browser's own controls.
    await tabTo(page, page.getByRole('button', { name: 'Sign out', exact: true }), 'Shift+Tab');
    await keyboard.press('Space');
    await page.waitForURL(`${setup.server.origin}/`);
    assert.equal((await authenticator.credentials()).length, 1);

    await site.open('/sign-in');
    await tabTo(page, site.signInButton);
    await keyboard.press('Space');
    await site.waitForAccountPage(username);
  });
});

/** Presses Tab until a control has the focus, as often as the page could have any. */
async function tabTo(
  page: Page,
  control: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab does not lead to ${String(control)}`);
}

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate(
    (element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element,
  );
