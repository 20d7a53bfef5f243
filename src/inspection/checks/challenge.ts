import type { Options } from '../../relying-party/relying-party.js';
import { failed, passed, info } from './finding.js';
import type { Finding } from './finding.js';

/** Users need at least this long for a ceremony. */
const minimumMilliseconds = 60_000;

/** Whether the challenge lives long enough for a user to finish the ceremony. */
export function checkChallenge({ expiresAt }: Options<unknown>): Finding {
  const title = 'Challenge';
  if (!expiresAt) {
    return info(
      title,
      'The relying party does not send when it expires. With expiresAt next to publicKey, it is renewed in time.',
    );
  }
  const left = new Date(expiresAt).getTime() - Date.now();
  const seconds = Math.round(left / 1000);
  if (left > minimumMilliseconds) return passed(title, `It expires in ${seconds} s.`);
  const found =
    left > 0 ? `It expires in only ${seconds} s.` : `It expired ${-seconds} s before it arrived.`;
  return failed(
    title,
    found,
    'Let challenges live for five minutes, and synchronize the clocks of the server and this device.',
    `{ "publicKey": …, "expiresAt": "${new Date(Date.now() + 300_000).toISOString()}" }`,
  );
}
