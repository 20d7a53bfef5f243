/** Where the server finds the demo's relying party, in place of the application's own. */
const address = process.env.RELYING_PARTY ?? 'http://localhost:3000';

/** Asks the relying party at `path` what this server was asked, by whom it was. */
export const askRelyingParty = (path: string, request: Request): Promise<Response> =>
  fetch(new Request(address + path, request), { redirect: 'manual' });
