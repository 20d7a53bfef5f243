import type { ErrorCase } from '../error-case.js';

export const gestureRequired: ErrorCase[] = [
  {
    when: 'an authentication with `uiMode: "immediate"`, not in a click',
    skippedIn: { Firefox: 'it has no immediate requests' },
    messageParts: ['click'],
    provoke: (bench) =>
      bench.runWithoutGesture('authentication', { options: { uiMode: 'immediate' } }),
  },
  {
    when: 'a registration in a frame of another origin, not in a click',
    skippedIn: { Firefox: 'it asks for no click there' },
    messageParts: ['click'],
    async provoke(bench) {
      const allow = 'allow="publickey-credentials-create"';
      const frame = await bench.openFrame(allow, bench.otherOrigin);
      return bench.runWithoutGesture('registration', {}, frame);
    },
  },
];
