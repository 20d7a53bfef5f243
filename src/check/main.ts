import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import type { Report } from './finding.js';
import { formatReport } from './report.js';
import { runChecks } from './run-checks.js';

const usage = `Usage: passkey-elements check <endpoint> [options]

Registers a passkey at an endpoint, signs in with it by button and autofill, lists, renames and removes
it, in Chromium with a virtual authenticator. Prints what passed and how to fix what failed.

  --backend <name>     the preset for the backend; with an endpoint that is an origin alone,
                       the preset's own URL
  --page <url>         the page that the elements are inserted into; default: the endpoint's origin
  --cookie <name=v>    a cookie that signs in, where users have an account before their first passkey
  --sign-in <file>     a module whose default export signs in on a Playwright page
  --browser <path>     Chromium or Chrome, where Playwright does not find one
  --json               prints the report as JSON
  --allow-remote       allows an endpoint that is not on this machine

The check creates an account, or uses the one that --cookie or --sign-in signs in to, and adds a
passkey named "Conformance check" to it.
`;

/** A mistake in the command's arguments. */
class UsageError extends Error {}

const isLoopback = (host: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

async function check(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      backend: { type: 'string' },
      page: { type: 'string' },
      cookie: { type: 'string' },
      'sign-in': { type: 'string' },
      browser: { type: 'string' },
      json: { type: 'boolean' },
      'allow-remote': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [command, address] = positionals;
  if (values.help) return void process.stdout.write(usage);
  if (command !== 'check' || !address || !URL.canParse(address)) throw new UsageError(usage);
  const { href, origin, hostname, pathname } = new URL(address);
  if (!isLoopback(hostname) && !values['allow-remote']) {
    throw new UsageError(
      `${hostname} is not this machine. The check creates an account there: add --allow-remote to allow that.\n`,
    );
  }

  const browser = await launch(values.browser);
  try {
    const page = values.page ?? `${origin}/`;
    const { backend } = values;
    // With an origin alone, the preset's own URL is used.
    const endpoint = backend !== undefined && pathname === '/' ? undefined : href;
    const signIn = await signInWith(page, values.cookie, values['sign-in']);
    const findings = await runChecks(browser, { endpoint, backend, page, signIn });
    const passed = findings.every(({ outcome }) => outcome !== 'failed');
    const report: Report = { endpoint: href, ...(backend && { backend }), passed, findings };
    process.stdout.write(
      values.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report),
    );
    process.exitCode = passed ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function launch(executablePath: string | undefined) {
  const playwright = await import('playwright').catch(() => {
    throw new UsageError(
      'The check requires Playwright, which is not installed: npm install --save-dev playwright\n',
    );
  });
  // Chromium's sandbox does not start as root, which containers run as.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  const path = executablePath ?? installed;
  return playwright.chromium.launch(path === undefined ? { args } : { executablePath: path, args });
}

async function signInWith(url: string, cookie: string | undefined, file: string | undefined) {
  if (file !== undefined) {
    const module = (await import(pathToFileURL(resolve(file)).href)) as {
      default: (page: Page) => Promise<void>;
    };
    return ({ page }: { page: Page }) => module.default(page);
  }
  if (cookie === undefined) return undefined;
  const [name = '', ...value] = cookie.split('=');
  return ({ page }: { page: Page }) =>
    page.context().addCookies([{ name, value: value.join('='), url }]);
}

await check().catch((error: unknown) => {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(
    isUsage ? (error as Error).message : `The check could not run: ${String(error)}\n`,
  );
  process.exitCode = 2;
});
