import type { ErrorCase } from '../error-case.js';
import { ownOptions, withRpId } from './alterations.js';
import { eachCeremony } from './each-ceremony.js';

/** What `https://…/.well-known/webauthn` of a foreign RP ID can be. */
const relations = {
  'missing.test': 'is missing',
  'html.test': 'is HTML',
  'broken.test': 'is broken JSON',
  'unlisted.test': 'lists other origins',
};

export const rpIdMismatch: ErrorCase[] = [
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} with the RP ID of another site`,
    messageParts: ['example.org', '{origin}'],
    provoke: (bench) => bench.run(ceremony, { publicKey: withRpId('example.org') }),
  })),
  ...Object.entries(relations).flatMap(([rpId, what]) =>
    eachCeremony((ceremony, name): ErrorCase => ({
      when: `${name} with the RP ID of another site, whose \`/.well-known/webauthn\` ${what}`,
      messageParts: [`https://${rpId}/.well-known/webauthn`, 'https://page.test'],
      async provoke(bench) {
        await bench.open('https://page.test/blank');
        return bench.run(ceremony, { publicKey: withRpId(rpId) });
      },
    })),
  ),
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a page at an IP address`,
    messageParts: ['127.0.0.1 is an IP address'],
    async provoke(bench) {
      await bench.open(`http://127.0.0.1:${new URL(bench.origin).port}/blank`);
      return bench.run(ceremony, { relyingParty: 'not-asked', publicKey: ownOptions });
    },
  })),
];
