import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

const windowInMilliseconds = 300_000;

/** How many requests each may make in five minutes. */
export interface RateLimits {
  /** A client's address. Many people may share one. */
  address: number;
  /** A signed-in account, in all its sessions together. */
  account: number;
  /** A browser's session, signed in or not. */
  session: number;
}

export const defaultRateLimits: RateLimits = { address: 600, account: 120, session: 120 };

/** Counts in the database, so that all server processes share the limits. */
export interface RateLimiter {
  /**
   * Counts one more event of a key, of which `limit` are allowed in five minutes.
   * @returns the seconds to wait, or undefined when it is within the limit
   */
  count(key: string, limit: number): Promise<number | undefined>;
}

export const createRateLimiter = (
  database: Kysely<Schema>,
  { now }: { now: () => Date },
): RateLimiter => ({
  async count(key, limit) {
    const time = now();
    const resetsAt = new Date(time.getTime() + windowInMilliseconds).toISOString();
    const { count, resets_at } = await database
      .insertInto('rate_limits')
      .values({ key, count: 1, resets_at: resetsAt })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((update) => {
          const isOver = update('rate_limits.resets_at', '<=', time.toISOString());
          return {
            count: update
              .case()
              .when(isOver)
              .then(1)
              .else(update('rate_limits.count', '+', 1))
              .end(),
            resets_at: update
              .case()
              .when(isOver)
              .then(resetsAt)
              .else(update.ref('rate_limits.resets_at'))
              .end(),
          };
        }),
      )
      .returning(['count', 'resets_at'])
      .executeTakeFirstOrThrow();
    if (count === 1) {
      await database
        .deleteFrom('rate_limits')
        .where('resets_at', '<=', time.toISOString())
        .execute();
    }
    if (count <= limit) return undefined;
    return Math.ceil((Date.parse(resets_at) - time.getTime()) / 1000);
  },
});
