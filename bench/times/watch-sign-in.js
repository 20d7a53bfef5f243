/** Notes when the user clicks, the browser is asked and has answered, and the server is asked. */
const times = (globalThis.times = { fetched: [] });
const note = (name) => (times[name] ??= performance.now());
addEventListener(
  'click',
  ({ timeStamp }) => {
    times.clicked ??= timeStamp;
    note('handled');
  },
  true,
);
const { get } = navigator.credentials;
navigator.credentials.get = (options) => {
  if (options.mediation === 'conditional') {
    note('armed');
    return new Promise(() => undefined);
  }
  note('asked');
  return get.call(navigator.credentials, options).finally(() => note('answered'));
};
const { fetch } = globalThis;
globalThis.fetch = (url, init) => {
  if (String(url).endsWith('authentication/verify')) note('sent');
  return fetch(url, init).finally(() => times.fetched.push(String(url)));
};
