import { runBackend } from './run-backend.js';

/** Shows the page of a backend until the process is ended. */
export const serveBackend = async (name: string): Promise<void> => {
  process.stdout.write(`Installing and starting ${name}…\n`);
  const { manifest, origin, close } = await runBackend(name, Number(process.env['PORT'] || 3000));
  process.stdout.write(`${manifest.title} is at ${origin}\n`);
  process.once('SIGINT', () => void close());
  process.once('SIGTERM', () => void close());
};
