import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PasskeyErrorCode } from 'passkey-elements';
import { DemoServer } from '../support/demo-server.js';
import { recordedExceptions } from '../support/recorded-exceptions.js';
import type { BrowserName } from './bench/bench.js';
import { type HttpsSites, startHttpsSites } from './bench/https-sites.js';
import type { Failure } from './bench/page-script.js';
import type { TestedBrowser } from './bench/tested-browser.js';
import { testChromium } from './bench/tested-chromium.js';
import { testFirefox } from './bench/tested-firefox.js';
import { cases } from './cases/index.js';
import { successes } from './cases/successes.js';
import { checkDocument, type Sighting } from './document.js';
import type { ErrorCase } from './error-case.js';

/** How long a browser may take to refuse without a prompt, in milliseconds. */
const atOnce = 1000;

/** As long, in milliseconds, as one case may take. */
const timeoutInMilliseconds = 30_000;

const launch = { Chromium: testChromium, Firefox: testFirefox };
const nothing = (): Sighting => ({ version: '', failures: new Map() });
const seen = { Chromium: nothing(), Firefox: nothing() };

let server: DemoServer;
let sites: HttpsSites;
before(async () => {
  [server, sites] = await Promise.all([DemoServer.start(), startHttpsSites()]);
});
after(async () => {
  await server?.close();
  await sites?.close();
});

for (const name of ['Chromium', 'Firefox'] as const) {
  describe(`in ${name}`, { timeout: 300_000 }, () => {
    let browser: TestedBrowser;
    before(async () => {
      browser = await launch[name](server.origin, sites);
      seen[name].version = browser.version;
    });
    after(() => browser?.close());

    for (const [code, errorCases] of Object.entries(cases) as [PasskeyErrorCode, ErrorCase[]][]) {
      for (const errorCase of errorCases) {
        const { provoke } = errorCase;
        if (!provoke || errorCase.skippedIn?.[name]) continue;
        it(
          `${errorCase.when} ends in ${code}`,
          { timeout: timeoutInMilliseconds },
          async ({ signal }) => {
            const failure = await browser.visit(errorCase.setting ?? {}, provoke, signal);
            assertEnd(failure, code, errorCase, name);
            seen[name].failures.set(errorCase, failure);
          },
        );
      }
    }

    for (const { when, notIn, perform } of successes) {
      if (notIn?.[name]) continue;
      it(`${when} succeeds`, { timeout: timeoutInMilliseconds }, async ({ signal }) => {
        assert.equal(await browser.visit({}, perform, signal), undefined);
      });
    }
  });
}

it('every code is seen in a browser, or recorded with its source', () => {
  for (const [code, errorCases] of Object.entries(cases)) {
    const found =
      errorCases.some(
        (errorCase) =>
          seen.Chromium.failures.has(errorCase) || seen.Firefox.failures.has(errorCase),
      ) || recordedExceptions.some((recorded) => recorded.code === code);
    assert.ok(found, code);
  }
});

it('docs/errors.md says what was seen', (t) => checkDocument(seen, t));

function assertEnd(
  failure: Failure | undefined,
  code: PasskeyErrorCode,
  { likelyReason, retryAfter, messageParts: says = [] }: ErrorCase,
  browser: BrowserName,
): asserts failure is Failure {
  assert.ok(failure, 'It succeeded.');
  assert.equal(failure.code, code, failure.message);
  assert.ok(
    code !== 'unknown' || !failure.thrownByBrowser,
    `The browser itself has refused, by ${failure.exception}.`,
  );
  // On a busy machine it may look as if somebody had taken their time.
  const slow = likelyReason === 'unavailable' && failure.took > atOnce;
  if (!slow) assert.equal(failure.likelyReason, likelyReason);
  assert.equal(failure.retryAfter, retryAfter);
  for (const part of Array.isArray(says) ? says : says[browser]) {
    const text = part.replaceAll('{origin}', failure.origin);
    assert.ok(failure.message.includes(text), `“${text}” is not in “${failure.message}”.`);
  }
}
