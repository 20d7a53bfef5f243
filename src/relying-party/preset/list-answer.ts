import { toList } from '../list-answer.js';
import type { Passkey, PasskeyListResult } from '../relying-party.js';
import type { PresetList } from './preset.js';
import { holds, valueAt, valuesAt } from './values.js';

/** The passkeys in a backend's own list. */
export function toPasskeys(
  { items, where, passkey }: PresetList,
  body: unknown,
): PasskeyListResult {
  const { passkeys } = toList({ passkeys: valueAt(body, items) });
  return {
    passkeys: passkeys
      .filter((item) => holds(where, item))
      .map((item) => {
        const values = valuesAt(item, passkey) as unknown as Passkey;
        const { createdAt, lastUsedAt } = values;
        return { ...values, createdAt: toTime(createdAt), lastUsedAt: toTime(lastUsedAt) };
      }),
  };
}

/** A time in ISO 8601, of one in seconds since 1970. */
export const toTime = (value: unknown) =>
  typeof value === 'number' ? new Date(value * 1000).toISOString() : (value as string | undefined);
