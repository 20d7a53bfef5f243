import type { PasskeyError } from '../errors/passkey-error.js';
import { fillIn } from './fill-in.js';
import type { Messages } from './messages.js';

/**
 * What to tell the user about `error`.
 * @param tag the language of `messages`
 */
export function messageFor(
  { code, likelyReason, retryAfter }: PasskeyError,
  messages: Messages,
  tag = 'en',
): string {
  if (code === 'rate-limited' && retryAfter) {
    const time = new Intl.RelativeTimeFormat(tag).format(Math.ceil(retryAfter / 60), 'minute');
    return fillIn(messages.retryAfter, { time });
  }
  if (likelyReason === 'csrf') return messages.reload;
  return messages.errors[code] ?? messages.errors.unknown;
}
