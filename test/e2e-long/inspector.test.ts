import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright';
import { bundle } from '../package/support/bundle.js';
import { violations } from '../support/users/accessibility.js';
import { inChromium, inEveryBrowser } from '../support/users/browser-setup.js';
import { newUsername } from '../support/users/site.js';
import { form, nothingToFix, openPlanted, plant } from './inspector/inspected-page.js';

/** What a ceremony's line says, and its steps. */
async function shown(page: Page, ceremony: string): Promise<{ line: string; steps: string[] }> {
  const item = page.locator(`passkey-inspector [data-ceremony=${ceremony}]:not([hidden])`).last();
  await item.waitFor();
  return {
    line: await item.locator('> details > summary').innerText(),
    steps: await item
      .locator('[data-step]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? '')),
  };
}

const register = (username = newUsername()) =>
  `<passkey-register username="${username}" endpoint="/passkeys"></passkey-register>`;

inEveryBrowser((setup) => {
  it('a registration and a sign-in are told step by step, with the elements as they are', async () => {
    const { page, site } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: register() + form });
    await nothingToFix(page);
    await site.signUpButton.click();
    await page.getByText('Your passkey is ready.').first().waitFor();
    const created = await shown(page, 'registration');
    assert.match(created.line, /^Registration, <passkey-register>, by a click: complete, \d+ ms$/);
    assert.deepEqual(
      created.steps.filter((step) => step !== 'signal'),
      ['options', 'prompt', 'credential', 'verification'],
    );
    // Chromium times requests of the mode `same-origin` without their status.
    await page.getByText(/\/passkeys\/registration\/verify responded( 201)?,/).waitFor();

    await site.signInButton.click();
    await page.getByText('You’re signed in.').first().waitFor();
    const used = await shown(page, 'authentication');
    assert.match(used.line, /^Sign-in, <passkey-login>, by a click: complete, \d+ ms$/);
  });

  it('a copy holds no name, credential, challenge, signature or key', async () => {
    const { page, site } = await setup.visit();
    const username = newUsername();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: register(username) + form });
    await nothingToFix(page);
    await site.signUpButton.click();
    await page.getByText('Your passkey is ready.').first().waitFor();
    await site.signInButton.click();
    await page.getByText('You’re signed in.').first().waitFor();
    await page.getByRole('button', { name: 'Copy as JSON' }).click();
    const copy = await page.getByLabel('Report (copied').inputValue();
    const report = JSON.parse(copy) as { ceremonies: { status: string }[] };
    assert.deepEqual(
      report.ceremonies.map(({ status }) => status),
      ['complete', 'complete'],
    );
    const names = ['credentialId', 'challenge', 'signature', 'userHandle', 'x', 'clientDataJSON'];
    const fields = names.map((name) => `[data-field=${name}] > .value`).join();
    const secrets = await page.locator(fields).allTextContents();
    assert.ok(secrets.length > names.length);
    assert.ok(!copy.includes(username));
    for (const secret of secrets) assert.ok(!copy.includes(secret), secret);
  });

  it('a page with a strict policy of content and trusted types can have it', async () => {
    const { page, site } = await setup.visit();
    await site.open('/sign-in?inspect');
    await nothingToFix(page);
  });

  it('an app that bundles it with the elements has it, with the one Lit that it has', async () => {
    const { page, site } = await setup.visit();
    const { code } = await bundle(`
      import 'passkey-elements/define';
      import 'passkey-elements/passkey-inspector';
    `);
    await page.route('**/app.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    await page.route('**/passkey-elements/passkey-elements.js', (route) => route.abort());
    const body = `<script type="module" src="/app.js"></script>${register()}${form}`;
    await openPlanted(page, `${setup.server.origin}/planted`, { body });
    await nothingToFix(page);
    await site.signUpButton.click();
    await page.getByText('Your passkey is ready.').first().waitFor();
    assert.match((await shown(page, 'registration')).line, /complete/);
  });

  it('it is accessible, also with everything open', async () => {
    const { page, site } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, {
      body: `<main><h1>Planted</h1>${register()}${form.replaceAll(/<\/?form>/g, '')}</main>`,
    });
    await site.signUpButton.click();
    await page.getByText('Your passkey is ready.').first().waitFor();
    await page.locator('passkey-inspector').evaluate((inspector) => {
      for (const details of inspector.shadowRoot!.querySelectorAll('details')) details.open = true;
    });
    assert.deepEqual(await violations(page), []);
  });

  it('when it goes, the browser’s functions are as they were', async () => {
    const { page } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    await nothingToFix(page);
    const changed = await page.evaluate(() => {
      const watched = [navigator.credentials.get, navigator.credentials.create];
      document.querySelector('passkey-inspector')!.remove();
      const restored = [navigator.credentials.get, navigator.credentials.create];
      return watched.map((each, index) => each !== restored[index]);
    });
    assert.deepEqual(changed, [true, true]);
    const own = await page.evaluate(() => Object.hasOwn(navigator.credentials, 'create'));
    assert.equal(own, false);
  });
});

inChromium((setup) => {
  it('what is picked in autofill is told from when it was offered', async () => {
    const { page, site, authenticator } = await setup.visit();
    await site.signUp();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    await nothingToFix(page);
    assert.match((await shown(page, 'authentication')).line, /conditional: waiting/);
    await authenticator.pickInAutofill();
    await page.getByText('You’re signed in.').first().waitFor();
    const { line, steps } = await shown(page, 'authentication');
    assert.match(line, /<passkey-login>, conditional: complete/);
    assert.deepEqual(steps.slice(0, 4), ['options', 'prompt', 'credential', 'verification']);
  });

  it('a refusal says what it was, how sure that is, and what fixes it', async () => {
    const { page, site, authenticator } = await setup.visit();
    await site.signUp();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: form });
    await nothingToFix(page);
    await authenticator.cancelling(async () => {
      await site.signInButton.click();
      await page.locator('[data-code=not-allowed]').waitFor();
    });
    const told = await page.locator('[data-code=not-allowed]').innerText();
    assert.match(told, /NotAllowedError/);
    assert.match(told, /A guess: browsers do not distinguish/);
    assert.match(told, /Nothing, if the user cancelled/);
  });

  it('a page that does not name it loads nothing of it', async () => {
    const { page } = await setup.visit();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await plant(page, `${setup.server.origin}/planted`, { body: form });
    await page.goto(`${setup.server.origin}/planted`, { waitUntil: 'networkidle' });
    assert.deepEqual(
      requested.filter((url) => url.includes('inspector')),
      [],
    );
  });

  it('a script that calls the browser by itself is told too', async () => {
    const { page } = await setup.visit();
    await openPlanted(page, `${setup.server.origin}/planted`, { body: '' });
    await page.evaluate(() =>
      navigator.credentials
        .get({ publicKey: { challenge: new Uint8Array(16), rpId: 'elsewhere.example' } })
        .catch(() => undefined),
    );
    const { line } = await shown(page, 'authentication');
    assert.match(line, /^Sign-in, navigator\.credentials, by a click: failed/);
    await page
      .locator('passkey-inspector')
      .getByText(/^SecurityError/)
      .waitFor();
  });
});
