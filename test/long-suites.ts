/**
 * Runs the suites that take longer, two at a time, since one alone leaves a second processor idle most
 * of the time. Each says what it has to say when it has ended.
 */
import { spawn } from 'node:child_process';

/** The longest first, so that both lanes end at about the same time. */
const waiting = [
  'test:interop',
  'test:frameworks',
  'test:e2e:long',
  'test:stories',
  'test:endurance',
  'test:server:long',
  'test:errors',
  'test:check',
  'test:server:postgresql',
  'test:kit',
];

const failed: string[] = [];

function run(suite: string): Promise<void> {
  const started = performance.now();
  const child = spawn('npm', ['run', suite], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => said.push(text));
  }
  return new Promise((resolve) =>
    child.on('close', (code) => {
      if (code !== 0) failed.push(suite);
      process.stdout.write(Buffer.concat(said));
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${suite} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve();
    }),
  );
}

async function lane(): Promise<void> {
  for (let suite = waiting.shift(); suite; suite = waiting.shift()) await run(suite);
}

await Promise.all([lane(), lane()]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
