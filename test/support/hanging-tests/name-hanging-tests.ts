import { text } from 'node:stream/consumers';
import type { TestRunnerConfig } from '@web/test-runner';

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];
type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Reporter = NonNullable<TestRunnerConfig['reporters']>[number];

/**
 * Names the component test in which a page hangs. Mocha names one that waits for too long; a loop
 * without end stops Mocha, too, and the runner then knows the file alone.
 */
export function nameHangingTests(): {
  plugin: Plugin;
  middleware: Middleware;
  reporter: Reporter;
} {
  const running = new Map<string, string>();
  return {
    plugin: {
      name: 'name-hanging-tests',
      transform: ({ path, body }) =>
        path.startsWith('/test/browser/') && path.endsWith('.test.ts')
          ? `import '/test/support/hanging-tests/in-browser.ts'; ${body as string}`
          : undefined,
    },
    async middleware(context, next) {
      if (context.path !== '/running-test') return next();
      running.set(String(context.query.session), await text(context.req));
      context.status = 204;
    },
    reporter: {
      reportTestFileResults({ logger, sessionsForTestFile }) {
        for (const { id, errors } of sessionsForTestFile) {
          if (errors.some(({ message }) => message.includes('did not finish'))) {
            logger.log(`The test that did not end: ${running.get(id) ?? 'none has begun'}`);
          }
        }
      },
    },
  };
}
