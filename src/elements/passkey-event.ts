/** What all events of the elements have in common. */
export abstract class PasskeyEvent extends Event {
  constructor(type: string, details: object, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, details);
  }
}
