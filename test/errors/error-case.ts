import type { LikelyReason } from 'passkey-elements';
import type { Bench, BrowserName, Setting } from './bench/bench.js';
import type { Failure } from './bench/page-script.js';

/** A way in which a ceremony ends in an error, in real browsers. */
export interface ErrorCase {
  /** The ceremony and what stands in its way; "…ends in" and the code follow in the test's name. */
  when: string;
  /** The browsers that cannot be brought to it, and why. */
  skippedIn?: Partial<Record<BrowserName, string>>;
  likelyReason?: LikelyReason;
  retryAfter?: number;
  /** What the message for the developer has in it; `{origin}` is the page's. */
  messageParts?: string[] | Record<BrowserName, string[]>;
  setting?: Setting;
  /** Missing where no browser can be brought to it. */
  provoke?: (bench: Bench) => Promise<Failure | undefined>;
}
