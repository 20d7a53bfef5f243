/** The passkey elements of the entrance, by id. */
export const elementNames = ['login', 'other', 'register'] as const;
export type ElementName = (typeof elementNames)[number];

/** What has happened on the entrance. */
export type Entry =
  | { what: 'start'; who: ElementName; mediation: string }
  | { what: 'state'; who: ElementName; state: string }
  | { what: 'success'; who: ElementName }
  | { what: 'error'; who: ElementName; code: string }
  /** The user or the page ends what the element does. */
  | { what: 'cancelled'; who: ElementName }
  /** The relying party has accepted the credential of the element's ceremony. */
  | { what: 'accepted'; who: ElementName }
  /** `navigator.credentials` is asked, and has answered or is no longer to answer. */
  | { what: 'asked' | 'ended'; request: number }
  | { what: 'left' }
  | { what: 'returned'; persisted: boolean }
  /** An error that nobody caught. */
  | { what: 'uncaught'; message: string };
