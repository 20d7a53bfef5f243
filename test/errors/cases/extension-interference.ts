import { type Replacement, replaceCredentials } from '../bench/replace-credentials.js';
import type { ErrorCase } from '../error-case.js';

const replaced = 'replaced navigator.credentials';

const replacements: [Replacement, says: string[]][] = [
  ['throws a TypeError', ['Illegal invocation', replaced]],
  ['rejects with a text', ['The vault is locked.', replaced]],
  ['never answers', ['No response within 11000 ms.', replaced]],
  ['answers with nothing', ['clientDataJSON', 'authenticatorData', 'signature', 'id']],
  ['answers without a signature', ['signature']],
];

export const extensionInterference: ErrorCase[] = replacements.map(([replacement, says]) => ({
  when: `an authentication where what stands in for the browser ${replacement}`,
  says,
  async provoke(bench) {
    await bench.signUp();
    await bench.signOut();
    await replaceCredentials(bench, replacement);
    // A shorter timeout would be taken for one in seconds.
    return bench.run('authentication', { publicKey: { timeout: 10_000 } });
  },
}));
