import type { ErrorCase } from '../error-case.js';
import { withRpId } from './alterations.js';
import { eachCeremony } from './each-ceremony.js';

export const insecureContext: ErrorCase[] = [
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a page without HTTPS`,
    messageParts: ['HTTPS'],
    async provoke(bench) {
      await bench.open('http://insecure.test/blank');
      return bench.run(ceremony);
    },
  })),
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a page whose certificate is not valid`,
    messageParts: ['certificate'],
    setting: { lax: true },
    async provoke(bench) {
      await bench.open('https://self-signed.test/blank');
      return bench.run(ceremony, { publicKey: withRpId('self-signed.test') });
    },
  })),
];
