import { getRequestListener } from '@hono/node-server';
import type { TestRunnerConfig } from '@web/test-runner';
import { createApp } from '../../../demo/server/app.js';
import { readContract } from '../../../demo/server/contract/read-contract.js';
import { openDatabase } from '../../../demo/server/database/open-database.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type RequestListener = ReturnType<typeof getRequestListener>;

/**
 * Serves the demo relying party's endpoints at `/passkeys/`, and its sign-out, on the test page's own
 * origin, with a database in memory that all test files share. Faults are on: a test sets the
 * `fault` cookie.
 */
export function relyingParty(): Middleware {
  let listener: Promise<RequestListener> | undefined;
  return async (context, next) => {
    if (!/^\/(passkeys\/|sign-out$)/.test(context.path)) return next();
    listener ??= listenAt(`http://${context.host}`);
    const listen = await listener;
    context.respond = false;
    await listen(context.req, context.res);
  };
}

async function listenAt(origin: string): Promise<RequestListener> {
  const app = createApp({
    database: await openDatabase(':memory:'),
    contract: await readContract(),
    origins: [origin],
    rpId: new URL(origin).hostname,
    faults: true,
    // All pages come from one address, and many share a session.
    rateLimits: { address: 100_000, account: 100_000, session: 100_000 },
  });
  return getRequestListener(app.fetch);
}
