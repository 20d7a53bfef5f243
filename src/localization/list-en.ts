import type { ListMessages } from './list-messages.js';

export const listEn: ListMessages = {
  loading: 'Loading your passkeys…',
  empty: 'You have no passkeys yet.',
  offline: 'You’re offline. Your passkeys show again once you’re connected.',
  retry: 'Try again',
  synced: 'Synced',
  thisDeviceOnly: 'On one device only',
  current: 'Used just now to sign in',
  keptIn: 'Kept in {provider}',
  created: 'Created {date}',
  lastUsed: 'Last used {date}',
  neverUsed: 'Not used yet',
  name: 'Name of this passkey',
  rename: 'Rename',
  renameOne: 'Rename {name}',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeOne: 'Remove {name}',
  removeTitle: 'Remove {name}?',
  removeHint:
    'You can’t sign in with it here any more. If {provider} goes on offering it, delete it there too.',
  passwordManager: 'your password manager',
  removeLast: 'It is your only passkey. Make sure that you can sign in another way.',
  renamed: 'Renamed to {name}.',
  removed: '{name} was removed.',
};
