/**
 * Runs the longer suites, two at a time, since one alone leaves a second processor idle most
 * of the time. Prints the output of each when it has ended.
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
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => output.push(text));
  }
  return new Promise((resolve) =>
    child.on('close', (code) => {
      if (code !== 0) failed.push(suite);
      process.stdout.write(Buffer.concat(output));
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${suite} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve();
    }),
  );
}

async function runNext(): Promise<void> {
  for (let suite = waiting.shift(); suite; suite = waiting.shift()) await run(suite);
}

await Promise.all([runNext(), runNext()]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
