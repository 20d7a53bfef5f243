import { replaceCredentials } from '../bench/replace-credentials.js';
import type { ErrorCase } from '../error-case.js';

const why = 'virtual authenticators do not fail';

export const authenticatorFailed: ErrorCase[] = [
  {
    when: 'an authentication whose authenticator fails',
    skippedIn: { Chromium: why, Firefox: why },
  },
  {
    when: 'an authentication where an extension passes on that its authenticator has failed',
    messageParts: ['UnknownError', 'replaced navigator.credentials'],
    async provoke(bench) {
      await replaceCredentials(bench, 'rejects with an UnknownError');
      return bench.run('authentication');
    },
  },
];
