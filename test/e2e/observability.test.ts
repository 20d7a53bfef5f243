import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inChromium } from '../support/users/browser-setup.js';

const [, example = ''] =
  /```js\n\/\/ observe-passkeys\.js\n(.*?)```/s.exec(
    readFileSync(new URL('../../docs/observability.md', import.meta.url), 'utf8'),
  ) ?? [];

// Firefox’s driver does not show the body of a beacon.
inChromium((setup) => {
  it('the documented beacon tells how each ceremony ended, and nothing of who it was', async () => {
    const { page, site } = await setup.visit();
    const reports: string[] = [];
    await page.route('**/metrics/passkeys', (route) => {
      reports.push(route.request().postData() ?? '');
      return route.fulfill({ status: 204 });
    });
    await page.addInitScript(example);

    const name = await site.signUp();
    await site.signOut();
    await site.open('/sign-in');
    await site.planFault('500@authentication/verify');
    await site.signInButton.click();
    await site.waitForStatus('Something went wrong on our side.');
    await site.signIn(name);

    const parsed = reports.map((report) => JSON.parse(report) as Record<string, unknown>);
    assert.deepEqual(
      parsed.map(({ duration, ...rest }) => rest),
      [
        { ceremony: 'registration', mediation: 'optional', outcome: 'success' },
        { ceremony: 'authentication', mediation: 'optional', outcome: 'server' },
        { ceremony: 'authentication', mediation: 'optional', outcome: 'success' },
      ],
    );
    assert.ok(parsed.every(({ duration }) => typeof duration === 'number' && duration >= 0));
    assert.ok(!reports.join().includes(name));
  });
});
