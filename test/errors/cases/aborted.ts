import type { ErrorCase } from '../error-case.js';

export const aborted: ErrorCase[] = [
  {
    when: 'an authentication whose signal was aborted beforehand',
    provoke: (bench) => bench.run('authentication', { abort: 'beforehand' }),
  },
  {
    when: 'an authentication whose signal is aborted while its options are fetched',
    async provoke(bench) {
      await bench.planFault('hang@authentication/options');
      return bench.run('authentication', { abort: 'requesting' });
    },
  },
  {
    when: 'an authentication whose signal is aborted while the browser asks',
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      await bench.holdPrompt();
      return bench.run('authentication', { abort: 'prompting' });
    },
  },
  {
    when: 'an authentication whose signal is aborted while the relying party verifies',
    async provoke(bench) {
      await bench.signUp();
      await bench.signOut();
      await bench.planFault('hang@authentication/verify');
      return bench.run('authentication', { abort: 'verifying' });
    },
  },
  {
    when: 'an authentication that a newer ceremony of the SDK ends',
    async provoke(bench) {
      await bench.planFault('hang@authentication/options');
      const failure = bench.run('authentication');
      await bench.run('authentication', { abort: 'requesting' });
      return failure;
    },
  },
];
