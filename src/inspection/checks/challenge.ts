import type { Options } from '../../relying-party/relying-party.js';
import { failed, passed, told } from './finding.js';
import type { Finding } from './finding.js';

/** The least that a user needs, in milliseconds. */
const LEAST = 60_000;

/** Whether the challenge lives long enough for a user to answer. */
export function checkChallenge({ expiresAt }: Options<unknown>): Finding {
  const title = 'Challenge';
  if (!expiresAt) {
    return told(
      title,
      'The relying party does not say when it expires: expiresAt beside publicKey has it renewed in time.',
    );
  }
  const left = new Date(expiresAt).getTime() - Date.now();
  const seconds = Math.round(left / 1000);
  if (left > LEAST) return passed(title, `It is good for ${seconds} s.`);
  const found =
    left > 0
      ? `It is good for ${seconds} s alone.`
      : `It has expired ${-seconds} s before it arrived here.`;
  return failed(
    title,
    found,
    'Let challenges live for five minutes, and see that the clocks of the server and of this device agree.',
    `{ "publicKey": …, "expiresAt": "${new Date(Date.now() + 300_000).toISOString()}" }`,
  );
}
