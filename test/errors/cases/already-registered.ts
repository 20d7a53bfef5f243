import type { ErrorCase } from '../error-case.js';

export const alreadyRegistered: ErrorCase[] = [
  {
    when: 'a registration of a second passkey on the same authenticator',
    messageParts: ['InvalidStateError'],
    async provoke(bench) {
      await bench.signUp();
      return bench.run('registration', { options: { username: undefined } });
    },
  },
];
