import type { ErrorCase } from '../error-case.js';

export const noCredential: ErrorCase[] = [
  {
    when: 'an authentication with `uiMode: "immediate"` where there is no passkey',
    skippedIn: { Firefox: 'it has no immediate requests' },
    messageParts: ['NotAllowedError'],
    provoke: (bench) => bench.run('authentication', { options: { uiMode: 'immediate' } }),
  },
];
