import type { Passkey } from '../../relying-party/relying-party.js';
import { PasskeyEvent } from '../passkey-event.js';

interface Details {
  passkey: Passkey;
}

/** The user wants to remove a passkey. Cancel it to keep the list from asking whether to. */
export class PasskeyRemoveEvent extends PasskeyEvent {
  declare readonly passkey: Passkey;

  constructor(details: Details) {
    super('passkey-remove', details, true);
  }
}

/** The relying party has forgotten a passkey. */
export class PasskeyRemovedEvent extends PasskeyEvent {
  declare readonly passkey: Passkey;

  constructor(details: Details) {
    super('passkey-removed', details);
  }
}

/** The relying party knows a passkey by its new name. */
export class PasskeyRenamedEvent extends PasskeyEvent {
  declare readonly passkey: Passkey;

  constructor(details: Details) {
    super('passkey-renamed', details);
  }
}

declare global {
  interface HTMLElementEventMap {
    'passkey-remove': PasskeyRemoveEvent;
    'passkey-removed': PasskeyRemovedEvent;
    'passkey-renamed': PasskeyRenamedEvent;
  }
}
