import type { ErrorCase } from '../error-case.js';
import { eachCeremony } from './each-ceremony.js';

/** What the demo's relying party does on request, and to which of the requests. */
interface Fault {
  when: string;
  fault: string;
  messageParts: string[];
  retryAfter?: number;
  /** In milliseconds. */
  timeout?: number;
}

/** Signs in while the relying party misbehaves. */
const facing = ({ when, fault, timeout, ...expected }: Fault): ErrorCase => ({
  when: `an authentication ${when}`,
  ...expected,
  async provoke(bench) {
    await bench.signUp();
    await bench.signOut();
    await bench.planFault(fault);
    return bench.run('authentication', { timeout });
  },
});

const optionsOf = 'authentication/options';
const verifyOf = 'authentication/verify';

export const network: ErrorCase[] = [
  facing({
    when: 'whose connection is dropped before the answer',
    fault: `drop@${optionsOf}`,
    messageParts: ['/passkeys/authentication/options'],
  }),
  facing({
    when: 'whose connection is reset',
    fault: `reset@${optionsOf}`,
    messageParts: ['/passkeys/authentication/options'],
  }),
  facing({
    when: 'whose connection breaks in the middle of the options',
    fault: `half@${optionsOf}`,
    messageParts: ['/passkeys/authentication/options'],
  }),
  facing({
    when: 'whose connection breaks in the middle of the verification’s answer',
    fault: `half@${verifyOf}`,
    messageParts: ['/passkeys/authentication/verify'],
  }),
  facing({
    when: 'that gets no answer in time',
    fault: `hang@${optionsOf}`,
    timeout: 300,
    messageParts: ['/passkeys/authentication/options'],
  }),
];

export const badResponse: ErrorCase[] = [
  facing({
    when: 'that is answered with HTML',
    fault: `html@${optionsOf}`,
    messageParts: ['responded 200 text/html'],
  }),
  facing({
    when: 'that is answered with plain text',
    fault: `text@${optionsOf}`,
    messageParts: ['responded 200 text/plain'],
  }),
  facing({
    when: 'that is redirected',
    fault: `redirect@${optionsOf}`,
    messageParts: ['responded 200 text/html'],
  }),
  facing({
    when: 'that is answered with nothing',
    fault: `empty@${verifyOf}`,
    messageParts: ['/passkeys/authentication/verify responded 200'],
  }),
  facing({
    when: 'that is answered with broken JSON',
    fault: `malformed@${optionsOf}`,
    messageParts: ['responded 200 application/json'],
  }),
  facing({
    when: 'that is answered with 6 MB',
    fault: `huge@${optionsOf}`,
    messageParts: ['responded 200 application/json'],
  }),
];

export const challengeExpired: ErrorCase[] = [
  {
    when: 'an authentication for another challenge than the relying party’s',
    messageParts: ['responded 400 application/problem+json'],
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      return bench.run('authentication', { publicKey: { challenge: 'AAAA' } });
    },
  },
  facing({
    when: 'that took longer than its challenge lived',
    fault: `expired-challenge@${verifyOf}`,
    messageParts: ['responded 400 application/problem+json'],
  }),
];

export const unknownCredential: ErrorCase[] = [
  facing({
    when: 'with a passkey that the relying party has deleted',
    fault: `unknown-credential@${verifyOf}`,
    messageParts: ['responded 404 application/problem+json'],
  }),
];

export const unauthenticated: ErrorCase[] = [
  {
    when: 'an authentication with `reauthenticate` where nobody is signed in',
    messageParts: ['responded 401 application/problem+json'],
    provoke: (bench) => bench.run('authentication', { options: { reauthenticate: true } }),
  },
];

export const reauthenticationRequired: ErrorCase[] = [
  {
    when: 'a registration whose user does not confirm that it is them',
    messageParts: ['re-authenticate'],
    async provoke(bench) {
      await bench.signUp();
      await bench.authenticator.setUserVerified(false);
      await bench.planFault('stale-session@registration/options');
      return bench.run('registration', { options: { username: undefined } });
    },
  },
];

export const rateLimited: ErrorCase[] = [
  facing({
    when: 'that was tried too often',
    fault: `rate-limited@${optionsOf}`,
    retryAfter: 30,
    messageParts: ['responded 429 application/problem+json'],
  }),
];

export const usernameUnavailable: ErrorCase[] = [
  {
    when: 'a registration with a username that is taken',
    messageParts: ['responded 409 application/problem+json'],
    async provoke(bench) {
      const options = { username: `ada ${crypto.randomUUID()}` };
      await bench.run('registration', { options });
      await bench.signOut();
      return bench.run('registration', { options });
    },
  },
];

export const rejected: ErrorCase[] = [
  {
    when: 'a registration with a username that the relying party does not take',
    messageParts: ['responded 400 application/problem+json'],
    provoke: (bench) => bench.run('registration', { options: { username: '' } }),
  },
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a frame of another origin with \`allow\`, where the relying party wants no frames`,
    messageParts: ['responded 400 application/problem+json'],
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      const allow = 'allow="publickey-credentials-get; publickey-credentials-create"';
      return bench.run(ceremony, {}, await bench.openFrame(allow, bench.otherOrigin));
    },
  })),
];

export const server: ErrorCase[] = [
  facing({
    when: 'whose options the relying party fails at',
    fault: `500@${optionsOf}`,
    messageParts: ['responded 500 application/problem+json'],
  }),
  facing({
    when: 'whose verification the relying party fails at',
    fault: `500@${verifyOf}`,
    messageParts: ['responded 500 application/problem+json'],
  }),
];
