import { css, html, LitElement, nothing } from 'lit';
import { onDemand } from './load-on-demand.js';

const tag = 'passkey-inspector';

/** Loads the inspector once a developer has put it on the page. */
export function inspectOnDemand(): void {
  if (document.querySelector(tag)) return loadInspector();
  // Looks at what is added, not at the document, so that a page pays for its own changes alone.
  new MutationObserver((records, observer) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (
      added.some(
        (node) => node instanceof Element && (node.matches(tag) || node.querySelector(tag)),
      )
    ) {
      observer.disconnect();
      loadInspector();
    }
  }).observe(document, { childList: true, subtree: true });
}

function loadInspector(): void {
  // A second Lit would make a second trusted-types policy of that name, which strict pages refuse.
  Object.assign(document, {
    [Symbol.for('passkey-elements.lit')]: { css, html, LitElement, nothing },
  });
  onDemand()
    .then(({ loadInspector }) => loadInspector())
    .catch(console.warn);
}
