/** Where the server finds the demo's relying party, in place of the application's own. */
const relyingParty = process.env.RELYING_PARTY ?? 'http://localhost:3000';

/** Passes what is the relying party's on to it, so that all is of one origin. */
export default defineEventHandler((event) => {
  if (!/^\/(passkeys\/|sign-out$)/.test(event.path)) return;
  return proxyRequest(event, relyingParty + event.path, { fetchOptions: { redirect: 'manual' } });
});
