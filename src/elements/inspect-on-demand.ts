import { css, html, LitElement, nothing } from 'lit';

/** Loads the inspector if a developer has named it on the page; nobody else pays for it. */
export function inspectOnDemand(): void {
  if (!document.querySelector('passkey-inspector')) return;
  // A second Lit would make a second trusted-types policy of that name, which strict pages refuse.
  Object.assign(document, {
    [Symbol.for('passkey-elements.lit')]: { css, html, LitElement, nothing },
  });
  import('./passkey-inspector/define.js').catch(console.warn);
}
