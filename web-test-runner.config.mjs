import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { programs, requireProgram } from './test/support/browsers/programs.js';
import { chromiumArguments } from './test/support/chromium/launch.js';
import { nameHangingTests } from './test/support/hanging-tests/name-hanging-tests.js';
import { browserCommands } from './test/support/web-test-runner/browser-commands.js';
import { reactBundle } from './test/support/web-test-runner/react-bundle.js';
import { redirects } from './test/support/web-test-runner/redirects.js';
import { relyingParty } from './test/support/web-test-runner/relying-party.js';

const hangingTests = nameHangingTests();

/** Component tests, in Chromium, on the built package; run through tsx (`npm run test:browser`). */
export default {
  files: 'test/browser/**/*.test.ts',
  // Passkeys need a secure context and a domain: `localhost` is both, 127.0.0.1 is not a domain.
  hostname: 'localhost',
  // Lit's production build, as users have it.
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        executablePath: requireProgram(programs.chromium),
        args: chromiumArguments,
      },
    }),
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
    browserCommands(),
    hangingTests.plugin,
  ],
  middleware: [hangingTests.middleware, reactBundle(), redirects(), relyingParty()],
  reporters: [defaultReporter(), hangingTests.reporter],
  testFramework: { config: { timeout: 15_000 } },
};
