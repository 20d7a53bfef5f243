import type { Ceremony } from 'passkey-elements';
import type { ErrorCase } from '../error-case.js';
import { ownOptions, strangers } from './alterations.js';
import { eachCeremony } from './each-ceremony.js';

/** Of what is base64url in JSON: a place for it, and what the message calls it. */
const encoded: [Ceremony, member: string, publicKey: (text: string) => object][] = [
  ['registration', 'challenge', (challenge) => ({ challenge })],
  ['authentication', 'challenge', (challenge) => ({ challenge })],
  ['registration', 'user.id', (id) => ({ user: { ...ownOptions.user, id } })],
  [
    'registration',
    'excludeCredentials',
    (id) => ({ excludeCredentials: [{ id, type: 'public-key' }] }),
  ],
  [
    'authentication',
    'allowCredentials',
    (id) => ({ allowCredentials: [{ id, type: 'public-key' }] }),
  ],
  ['registration', 'prf', (first) => ({ extensions: { prf: { eval: { first } } } })],
  ['authentication', 'prf', (first) => ({ extensions: { prf: { eval: { first } } } })],
  [
    'authentication',
    'largeBlob.write',
    (write) => ({ allowCredentials: strangers(1), extensions: { largeBlob: { write } } }),
  ],
];

const names = { registration: 'a registration', authentication: 'an authentication' };

export const invalidOptions: ErrorCase[] = [
  ...encoded.map(([ceremony, member, publicKey]): ErrorCase => ({
    when: `${names[ceremony]} whose \`${member}\` is not base64url`,
    messageParts: [member, 'base64url'],
    provoke: (bench) => bench.run(ceremony, { publicKey: publicKey('*') }),
  })),
  {
    when: 'an authentication whose `evalByCredential` has a key that is not base64url',
    messageParts: ['evalByCredential', 'base64url'],
    provoke: (bench) =>
      bench.run('authentication', {
        publicKey: {
          allowCredentials: strangers(1),
          extensions: { prf: { evalByCredential: { '*': { first: 'AAAA' } } } },
        },
      }),
  },
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} without a \`challenge\``,
    messageParts: ['challenge', 'base64url'],
    provoke: (bench) => bench.run(ceremony, { publicKey: { challenge: undefined } }),
  })),
  ...['rp', 'user', 'pubKeyCredParams'].map((member): ErrorCase => ({
    when: `a registration without \`${member}\``,
    messageParts: [member, 'is undefined'],
    provoke: (bench) => bench.run('registration', { publicKey: { [member]: undefined } }),
  })),
  {
    when: 'a registration without a name of the relying party',
    messageParts: ['rp.name is undefined'],
    provoke: (bench) => bench.run('registration', { publicKey: { rp: {} } }),
  },
  ...[0, 65].map((length): ErrorCase => ({
    when: `a registration whose \`user.id\` has ${length} bytes`,
    messageParts: [`user.id has ${length} bytes`, '1 to 64'],
    provoke: (bench) =>
      bench.run('registration', {
        publicKey: { user: { ...ownOptions.user, id: Buffer.alloc(length).toString('base64url') } },
      }),
  })),
  {
    when: 'a registration with 65 `excludeCredentials`',
    skippedIn: { Firefox: 'it takes any number' },
    messageParts: ['64'],
    provoke: (bench) =>
      bench.run('registration', { publicKey: { excludeCredentials: strangers(65) } }),
  },
  {
    when: 'an authentication with 65 `allowCredentials`',
    messageParts: { Chromium: ['allowCredentials', '64'], Firefox: ['allowCredentials', '20'] },
    provoke: (bench) =>
      bench.run('authentication', { publicKey: { allowCredentials: strangers(65) } }),
  },
  {
    when: 'an authentication with 21 `allowCredentials`',
    skippedIn: { Chromium: 'it takes 64' },
    messageParts: ['allowCredentials', '20'],
    provoke: (bench) =>
      bench.run('authentication', { publicKey: { allowCredentials: strangers(21) } }),
  },
  {
    when: 'an authentication with `uiMode: "immediate"` and `allowCredentials`',
    messageParts: ['allowCredentials', '0'],
    provoke: (bench) =>
      bench.run('authentication', {
        options: { uiMode: 'immediate' },
        publicKey: { allowCredentials: strangers(1) },
      }),
  },
  {
    when: 'an authentication with `uiMode: "immediate"` and `reauthenticate`',
    messageParts: ['reauthenticate', 'uiMode'],
    provoke: (bench) =>
      bench.run('authentication', { options: { uiMode: 'immediate', reauthenticate: true } }),
  },
];
