/**
 * Ends a process of `node --test` in which a test hangs, and names that test. The runner's own
 * timeout names the file alone. Loaded by `--import`; a worker looks at the clock, since a loop
 * without end lets no timer of its own thread run. In JavaScript, as Rollup's minifier starts workers
 * that load it, too, and know no TypeScript.
 */
import { afterEach, beforeEach } from 'node:test';
import { isMainThread, Worker } from 'node:worker_threads';

/** How long a test may take, in milliseconds. */
const limit = Number(process.env.TEST_LIMIT ?? 120_000);

const watch = `
  const { parentPort } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  let timer;
  parentPort.on('message', (name) => {
    clearTimeout(timer);
    if (name === undefined) return;
    timer = setTimeout(() => {
      writeSync(2, 'The test "' + name + '" has not ended after ${limit} ms.\\n');
      process.kill(process.pid, 'SIGKILL');
    }, ${limit});
  });
`;

// The process that starts the test files has no tests of its own, and neither have worker threads.
if (process.env.NODE_TEST_CONTEXT && isMainThread) {
  const worker = new Worker(watch, { eval: true, execArgv: [] });
  worker.unref();
  beforeEach((test) => worker.postMessage(test.name));
  afterEach(() => worker.postMessage(undefined));
}
