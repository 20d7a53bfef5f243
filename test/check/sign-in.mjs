/* global fetch, URL */
/** Signs in to the backend of `requireSignIn`, in two requests. @param {import("playwright").Page} page */
export default async function signIn(page) {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/passkeys/sign-in`);
  await page.evaluate(() => fetch('/passkeys/sign-in', { method: 'POST' }));
}
