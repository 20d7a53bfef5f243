/**
 * The type of the internal event on `document` that tells every `<passkey-list>` on the page, one of
 * another copy of the package included, that a passkey was registered. The public
 * `passkey-success` is the page's to stop.
 */
export const registeredEvent = 'passkey-elements.registered';
