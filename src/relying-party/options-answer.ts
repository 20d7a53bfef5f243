import { PasskeyError } from '../errors/passkey-error.js';
import type { Options } from './relying-party.js';
import type { JSONAnswer } from './request-json.js';

/** Takes `{publicKey, expiresAt}`, and bare options too. */
export function toOptions<PublicKey extends { challenge: string }>({
  body,
  headers,
}: JSONAnswer): Options<PublicKey> {
  const given = body as Options<PublicKey>;
  const options = given.publicKey ? given : { publicKey: body as PublicKey };
  if (typeof options.publicKey.challenge !== 'string') {
    throw new PasskeyError('bad-response', { message: 'The options have no challenge.' });
  }
  // The two clocks may differ by hours; what the server's two times are apart holds here as well.
  const lifetime = Date.parse(options.expiresAt ?? '') - Date.parse(headers.get('date') ?? '');
  return lifetime > 0
    ? { ...options, expiresAt: new Date(Date.now() + lifetime).toISOString() }
    : options;
}
