import { fileURLToPath } from 'node:url';
import type { TestRunnerConfig } from '@web/test-runner';
import { build } from 'esbuild';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Serves the React app of component tests at `/react-app.js`: React itself has no modules. */
export function reactBundle(): Middleware {
  let script: Promise<string> | undefined;
  return async (context, next) => {
    if (context.path !== '/react-app.js') return next();
    script ??= bundle();
    context.type = 'text/javascript';
    context.body = await script;
  };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('react-app.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0]?.text ?? '';
}
