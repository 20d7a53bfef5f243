import { openForeignRequest } from '../bench/foreign-request.js';
import type { ErrorCase } from '../error-case.js';
import { strangers } from './alterations.js';
import { eachCeremony } from './each-ceremony.js';

export const notAllowed: ErrorCase[] = [
  {
    when: 'an authentication where there is no passkey',
    likelyReason: 'unavailable',
    messageParts: ['NotAllowedError'],
    provoke: (bench) => bench.run('authentication'),
  },
  {
    when: 'an authentication whose `allowCredentials` are not there',
    likelyReason: 'unavailable',
    messageParts: ['NotAllowedError'],
    provoke: (bench) =>
      bench.run('authentication', { publicKey: { allowCredentials: strangers(1) } }),
  },
  {
    when: 'a registration with algorithms that no authenticator has',
    likelyReason: 'unavailable',
    messageParts: ['NotAllowedError'],
    provoke: (bench) =>
      bench.run('registration', {
        publicKey: { pubKeyCredParams: [{ type: 'public-key', alg: -65535 }] },
      }),
  },
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} whose user is not verified`,
    likelyReason: 'unavailable',
    messageParts: ['NotAllowedError'],
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      await bench.authenticator.setUserVerified(false);
      return bench.run(ceremony);
    },
  })),
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} that takes as long as its \`timeout\``,
    skippedIn: { Firefox: 'it makes at least 15 seconds of it, which the tests do not wait' },
    likelyReason: 'timed-out',
    messageParts: ['NotAllowedError'],
    async provoke(bench) {
      await bench.holdPrompt();
      return bench.run(ceremony, { publicKey: { timeout: 500 } });
    },
  })),
  {
    when: 'a registration with `mediation: "conditional"` that nothing comes of',
    skippedIn: { Firefox: 'it has no conditional creation' },
    likelyReason: 'timed-out',
    messageParts: ['NotAllowedError'],
    async provoke(bench) {
      await bench.signUp();
      return bench.run('registration', {
        options: { username: undefined, mediation: 'conditional' },
        publicKey: { timeout: 500, excludeCredentials: [] },
      });
    },
  },
  {
    when: 'an authentication whose prompt the user cancels',
    skippedIn: { Chromium: 'its virtual authenticator shows no prompt' },
    likelyReason: 'cancelled',
    messageParts: ['NotAllowedError'],
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      await bench.holdPrompt();
      const failure = bench.run('authentication');
      await bench.cancelPrompt();
      return failure;
    },
  },
  {
    when: 'an authentication that another script’s request ends',
    skippedIn: { Chromium: 'it refuses the newer of two requests: `request-pending`' },
    likelyReason: 'unavailable',
    messageParts: ['AbortError'],
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      await bench.holdPrompt();
      const ended = bench.run('authentication');
      await bench.promptShown();
      const request = await openForeignRequest(bench);
      const failure = await ended;
      await request.end();
      return failure;
    },
  },
];
