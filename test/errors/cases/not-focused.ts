import type { ErrorCase } from '../error-case.js';
import { eachCeremony } from './each-ceremony.js';

export const notFocused: ErrorCase[] = [
  {
    when: 'a registration with another tab in front',
    messageParts: { Chromium: ['focus'], Firefox: ['CredentialsContainer'] },
    async provoke(bench) {
      await bench.openTab();
      return bench.run('registration');
    },
  },
  {
    when: 'an authentication with another tab in front',
    skippedIn: { Chromium: 'it signs in from the background too' },
    messageParts: ['CredentialsContainer'],
    async provoke(bench) {
      await bench.openTab();
      return bench.run('authentication');
    },
  },
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} with another window in front`,
    skippedIn: { Chromium: 'without a screen, all of its windows have the focus' },
    messageParts: ['CredentialsContainer'],
    async provoke(bench) {
      await bench.openWindow();
      return bench.run(ceremony);
    },
  })),
];
