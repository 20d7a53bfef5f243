import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * Redirects with the status that the path names: `/moved/308/…` to `/…` on this origin,
 * `/moved-abroad/308/…` to another one.
 */
export function redirects(): Middleware {
  return (context, next) => {
    const [, abroad, status, rest] = /^\/moved(-abroad)?\/(30\d)(\/.*)/.exec(context.url) ?? [];
    if (!status) return next();
    context.status = Number(status);
    context.set('location', abroad ? `https://example.com${rest}` : rest!);
    return undefined;
  };
}
