import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.js';
import { ConfigurationError, readConfiguration, type Configuration } from './configuration.js';
import { readContract } from './contract/read-contract.js';
import { isPostgresqlUrl, openDatabase } from './database/open-database.js';
import type { Log } from './log.js';
import { builtElements, serveFiles } from './static-files.js';

const gracePeriodInMilliseconds = 5000;

const start = async (): Promise<void> => {
  const configuration = readConfiguration(
    process.env,
    fileURLToPath(new URL('../../demo.sqlite', import.meta.url)),
  );
  const contract = await readContract();
  const database = await openDatabase(configuration.database).catch((error: unknown) => {
    const variable = isPostgresqlUrl(configuration.database)
      ? 'DATABASE_URL names a database that'
      : `DATABASE_FILE is ${configuration.database}, which`;
    throw new ConfigurationError(`${variable} cannot be opened: ${String(error)}`);
  });
  const server = createServer();
  const port = await listen(server, configuration);
  const origin = configuration.origin ?? `http://localhost:${port}`;
  const log: Log = (entry) => {
    process.stderr.write(`${JSON.stringify({ time: new Date(), ...entry })}\n`);
  };
  const app = createApp({
    database,
    contract,
    origins: [origin],
    rpId: configuration.rpId ?? new URL(origin).hostname,
    faults: configuration.faults,
    trustProxy: configuration.trustProxy,
    rateLimits: configuration.rateLimits,
    log,
  });
  serveFiles(app);
  const handleRequest = getRequestListener(app.fetch);
  server.on('request', (request, response) => void handleRequest(request, response));

  if (!existsSync(join(builtElements, 'passkey-elements.js'))) {
    process.stderr.write('The elements are not built yet: npm run build\n');
  }
  log({ event: 'listening', port });
  process.stdout.write(`The demo is at ${origin}\n`);

  const stop = async (): Promise<void> => {
    log({ event: 'stopping' });
    server.close();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), gracePeriodInMilliseconds);
    await once(server, 'close');
    clearTimeout(timer);
    await database.destroy();
    log({ event: 'stopped' });
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
};

const listen = async (server: Server, { host, port }: Configuration): Promise<number> => {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ConfigurationError(
      `Cannot listen on port ${port} of ${host} (${String(error)}). Choose another with PORT.`,
    );
  }
  return (server.address() as AddressInfo).port;
};

try {
  await start();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
