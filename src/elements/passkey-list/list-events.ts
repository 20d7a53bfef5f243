import type { Passkey } from '../../relying-party/relying-party.js';

abstract class PasskeyListEvent extends Event {
  readonly passkey: Passkey;

  constructor(type: string, passkey: Passkey, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.passkey = passkey;
  }
}

/** The visitor wants to remove a passkey. Cancel it to keep the list from asking whether to. */
export class PasskeyRemoveEvent extends PasskeyListEvent {
  constructor(passkey: Passkey) {
    super('passkey-remove', passkey, true);
  }
}

/** The relying party has forgotten a passkey. */
export class PasskeyRemovedEvent extends PasskeyListEvent {
  constructor(passkey: Passkey) {
    super('passkey-removed', passkey);
  }
}

/** The relying party knows a passkey by its new name. */
export class PasskeyRenamedEvent extends PasskeyListEvent {
  constructor(passkey: Passkey) {
    super('passkey-renamed', passkey);
  }
}

declare global {
  interface HTMLElementEventMap {
    'passkey-remove': PasskeyRemoveEvent;
    'passkey-removed': PasskeyRemovedEvent;
    'passkey-renamed': PasskeyRenamedEvent;
  }
}
