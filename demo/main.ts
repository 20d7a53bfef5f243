import { parseArgs } from 'node:util';

const { backend } = parseArgs({ options: { backend: { type: 'string' } } }).values;

if (backend === undefined) {
  await import('./server/main.js');
} else {
  const { serveBackend: showBackend } = await import('./backends/runner/serve-backend.js');
  await showBackend(backend).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
