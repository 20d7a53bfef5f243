/** Where the server finds the demo's relying party, in place of the application's own. */
export const relyingParty = process.env.RELYING_PARTY ?? 'http://localhost:3000';
