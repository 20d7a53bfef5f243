import type { Bench, BrowserName } from '../bench/bench.js';
import type { Failure } from '../bench/page-script.js';
import { eachCeremony } from './each-ceremony.js';

/** What a developer may take for an error's cause, and is none. */
export interface Success {
  /** The ceremony and its surroundings; "…succeeds" follows. */
  when: string;
  notIn?: Partial<Record<BrowserName, string>>;
  perform(bench: Bench): Promise<Failure | undefined>;
}

export const successes: Success[] = [
  ...eachCeremony((ceremony, name): Success => ({
    when: `${name} in a frame of the same origin`,
    async perform(bench) {
      await bench.signUp();
      await bench.signOut();
      return bench.run(ceremony, {}, await bench.openFrame(''));
    },
  })),
  ...eachCeremony((ceremony, name): Success => ({
    when: `${name} with the RP ID of another site, whose \`/.well-known/webauthn\` lists the page`,
    async perform(bench) {
      await bench.open('https://page.test/blank');
      await bench.signUp();
      await bench.signOut();
      return bench.run(ceremony);
    },
  })),
];
