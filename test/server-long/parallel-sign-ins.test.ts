import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchChromium } from '../support/chromium/launch.js';
import { createDatabase } from '../support/postgresql/create-database.js';
import { Postgresql } from '../support/postgresql/postgresql.js';
import { Authenticator } from '../server/authenticator.js';
import { ServerProcess } from '../server/server-process.js';
import { User } from '../server/user.js';

const signIns = 50;

test('of 50 sign-ins at once, each sent three times to two processes, each succeeds once', async (t) => {
  const postgresql = await Postgresql.start();
  t.after(() => postgresql.close());
  const env = { DATABASE_URL: await createDatabase(postgresql.url) };
  const servers = await Promise.all([ServerProcess.start(env), ServerProcess.start(env)]);
  t.after(() => Promise.all(servers.map((server) => server.kill())));
  const [first, second] = servers;

  const browser = await launchChromium();
  t.after(() => browser.close());
  const authenticator = await Authenticator.plugIn(browser);
  const requests = [];
  for (let index = 0; index < signIns; index += 1) {
    const user = new User(first);
    await authenticator.register(user, { username: `User ${index}` });
    const { publicKey } = (await user.post('/authentication/options', {})).body;
    const credential = await authenticator.get(publicKey);
    await authenticator.clear();
    requests.push({ credential, token: user.cookies.get('session') ?? '' });
  }

  const responses = await Promise.all(
    requests.map(({ credential, token }) =>
      Promise.all(
        [first, second, first].map(async (server) => {
          const sender = new User(server, token);
          const { body } = await sender.post('/authentication/verify', { credential });
          return { sender, code: body.code, account: body.account };
        }),
      ),
    ),
  );

  for (const [index, attempts] of responses.entries()) {
    const signedIn = attempts.filter(({ account }) => account?.name === `User ${index}`);
    const replayed = attempts.filter(({ code }) => code === 'challenge_expired');
    assert.deepEqual([signedIn.length, replayed.length], [1, 2], `user ${index}`);
    for (const server of servers) {
      const user = new User(server, signedIn[0]?.sender.cookies.get('session'));
      assert.equal((await user.get('/passkeys')).body.account.name, `User ${index}`);
    }
  }
});
