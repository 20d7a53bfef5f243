/** Loads the inspector if a developer has named it on the page; nobody else pays for it. */
export function inspectOnDemand(): void {
  if (!document.querySelector('passkey-inspector')) return;
  import('./passkey-inspector/define.js').catch(console.warn);
}
