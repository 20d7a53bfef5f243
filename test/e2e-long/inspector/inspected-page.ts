import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright';

/** What the inspector asks the developer to fix. */
export interface Fix {
  title: string;
  text: string;
  /** What to write. */
  line: string;
}

interface PlantedPage {
  body: string;
  headers?: Record<string, string>;
}

const file = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

export const elements = `<script type="module" src="/passkey-elements/passkey-elements.js"></script>`;

/** A sign-in form as the README has it. */
export const form = `<form>
  <label>Email <input id="email" autocomplete="username webauthn"></label>
  <passkey-login for="email" endpoint="/passkeys"></passkey-login>
</form>`;

/** Puts a developer's page at `url`, with the inspector on it, and opens it. */
export async function openPlanted(
  page: Page,
  url: string,
  { body, headers = {} }: PlantedPage,
): Promise<void> {
  await plant(page, url, { body: `${body}<passkey-inspector></passkey-inspector>`, headers });
  await page.goto(url);
  await page.getByRole('heading', { name: 'Passkey inspector' }).waitFor();
}

/** Puts a page at `url`, where the elements' files are too. */
export async function plant(
  page: Page,
  url: string,
  { body, headers = {} }: PlantedPage,
): Promise<void> {
  const { origin } = new URL(url);
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><html lang="en"><title>Planted</title>${elements}${body}`,
    }),
  );
  await page.route(`${origin}/passkey-elements/**`, (route) =>
    route.fulfill({
      path: file + new URL(route.request().url()).pathname.replace('/passkey-elements/', ''),
    }),
  );
}

/** What the inspector says is to be fixed under that title, as soon as it does. */
export async function fixOf(page: Page | FrameLocator, title: string): Promise<Fix> {
  const item = page
    .locator('passkey-inspector [data-outcome=failed]')
    .filter({ has: page.locator('strong', { hasText: title }) })
    .first();
  await item.waitFor();
  return {
    title: await item.locator('strong').innerText(),
    text: (await item.locator('p').allInnerTexts()).join(' '),
    line: (await item.locator('pre').allInnerTexts()).join('\n'),
  };
}

/** What it says when nothing more is to come. */
export async function nothingToFix(page: Page): Promise<void> {
  await page.getByText('passed, or worth knowing').click();
  await page.locator('passkey-inspector').getByText('options of a sign-in').waitFor();
  await page.getByRole('heading', { name: 'Checks: nothing to fix' }).waitFor();
}
