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
import { holdDocument, type Sighting } from './document.js';
import type { ErrorCase } from './error-case.js';

/** As long, in milliseconds, as a browser may take to refuse without anybody having been asked. */
const atOnce = 1000;

/** As long, in milliseconds, as one case may take. */
const patience = 30_000;

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

    for (const [code, ways] of Object.entries(cases) as [PasskeyErrorCode, ErrorCase[]][]) {
      for (const way of ways) {
        const { provoke } = way;
        if (!provoke || way.notIn?.[name]) continue;
        it(`${way.when} ends in ${code}`, { timeout: patience }, async ({ signal }) => {
          const failure = await browser.visit(way.setting ?? {}, provoke, signal);
          assertEnd(failure, code, way, name);
          seen[name].failures.set(way, failure);
        });
      }
    }

    for (const { when, notIn, perform } of successes) {
      if (notIn?.[name]) continue;
      it(`${when} succeeds`, { timeout: patience }, async ({ signal }) => {
        assert.equal(await browser.visit({}, perform, signal), undefined);
      });
    }
  });
}

it('every code is seen in a browser, or recorded with its source', () => {
  for (const [code, ways] of Object.entries(cases)) {
    const found =
      ways.some((way) => seen.Chromium.failures.has(way) || seen.Firefox.failures.has(way)) ||
      recordedExceptions.some((recorded) => recorded.code === code);
    assert.ok(found, code);
  }
});

it('docs/errors.md says what was seen', (t) => holdDocument(seen, t));

function assertEnd(
  failure: Failure | undefined,
  code: PasskeyErrorCode,
  { likelyReason, retryAfter, says = [] }: ErrorCase,
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
