import type { MessageOverrides } from './messages.js';

/** Every text of `<passkey-list>` in one language; `{…}` stands for what the list puts there. */
export interface ListMessages {
  loading: string;
  empty: string;
  offline: string;
  retry: string;
  /** The name of a passkey that has none. */
  unnamed: string;
  /** The passkey is at hand on the account's other devices. */
  synced: string;
  thisDeviceOnly: string;
  /** This session was opened with it. */
  current: string;
  /** `{provider}` */
  keptIn: string;
  /** `{date}` */
  created: string;
  /** `{date}` */
  lastUsed: string;
  neverUsed: string;
  /** The label of the input. */
  name: string;
  rename: string;
  /** `{name}` */
  renameOne: string;
  save: string;
  cancel: string;
  remove: string;
  /** `{name}` */
  removeOne: string;
  /** `{name}` */
  removeTitle: string;
  /** `{provider}` */
  removeHint: string;
  /** In the place of `{provider}` where it is not known. */
  passwordManager: string;
  removeLast: string;
  /** `{name}` */
  renamed: string;
  /** `{name}` */
  removed: string;
}

/** The page's own words for some texts of `<passkey-list>`, and for what its errors say. */
export type ListMessageOverrides = Partial<ListMessages> &
  Pick<MessageOverrides, 'errors' | 'retryAfter'>;
