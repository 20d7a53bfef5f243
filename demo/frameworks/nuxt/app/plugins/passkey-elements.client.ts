/**
 * Registers the elements once Vue has hydrated the page: `<passkey-login>` changes the
 * `autocomplete` of the page's input, which Vue would find to be a mismatch before.
 */
export default defineNuxtPlugin(() => {
  onNuxtReady(() => import('passkey-elements/define'));
});
