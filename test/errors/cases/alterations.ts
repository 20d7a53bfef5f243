/** Members of a relying party's options, in place of its own. */

const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** An RP ID, where either ceremony has it. */
export const withRpId = (id: string) => ({ rpId: id, rp: { id, name: 'A relying party' } });

/** Passkeys that nobody has. */
export const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'public-key',
    id: base64url(`stranger ${index}`),
  }));

/** All options that either ceremony needs, for pages that cannot reach a relying party. */
export const ownOptions = {
  challenge: base64url('the page’s own challenge'),
  rp: { name: 'A relying party' },
  user: { id: base64url('ada'), name: 'ada', displayName: 'Ada' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};
