import type { ErrorCase } from '../error-case.js';

export const unsupported: ErrorCase[] = [
  {
    when: 'an authentication in a browser without WebAuthn',
    messageParts: ['WebAuthn'],
    async provoke(bench) {
      await bench.page.evaluate(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
      return bench.run('authentication');
    },
  },
  {
    when: 'a registration with `mediation: "conditional"` in a browser that has none',
    skippedIn: { Chromium: 'it has conditional creation' },
    messageParts: ['conditional'],
    async provoke(bench) {
      await bench.signUp();
      return bench.run('registration', {
        options: { username: undefined, mediation: 'conditional' },
      });
    },
  },
  {
    when: 'an authentication with `uiMode: "immediate"` in a browser that has none',
    skippedIn: { Chromium: 'it has immediate requests' },
    messageParts: ['immediate'],
    provoke: (bench) => bench.run('authentication', { options: { uiMode: 'immediate' } }),
  },
  {
    when: 'a registration whose keys are all of a type that nobody knows',
    messageParts: ['NotSupportedError'],
    provoke: (bench) =>
      bench.run('registration', {
        publicKey: { pubKeyCredParams: [{ type: 'private-key', alg: -7 }] },
      }),
  },
  {
    when: 'an authentication with an extension that is for registrations alone',
    messageParts: ['NotSupportedError'],
    provoke: (bench) =>
      bench.run('authentication', { publicKey: { extensions: { credProps: true } } }),
  },
];
