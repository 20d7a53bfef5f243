import type { ErrorCase } from '../error-case.js';
import { eachCeremony } from './each-ceremony.js';

export const unknown: ErrorCase[] = eachCeremony((ceremony, name): ErrorCase => ({
  when: `${name} whose relying party is an object of the page’s own, and throws`,
  provoke: (bench) => bench.run(ceremony, { relyingParty: 'broken' }),
}));
