import { failed, passed } from './finding.js';
import type { Finding } from './finding.js';
import type { InspectedElement } from './page-elements.js';

/**
 * Whether this library is on the page more than once: by the addresses of its files, and by the
 * classes of its elements, which all descend from one.
 */
export function checkCopies(elements: InspectedElement[]): Finding {
  const title = 'Copies of passkey-elements';
  const files = [...document.scripts].map(({ src }) => src);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const urls = new Set([...files, ...loaded].filter((url) => /\/passkey-elements\.js/.test(url)));
  const bases = new Set(elements.map(baseClass).filter(Boolean));
  if (urls.size <= 1 && bases.size <= 1) return passed(title, 'One.');
  const found =
    urls.size > 1
      ? `${urls.size} files: ${[...urls].join(' ')}`
      : `The elements come from ${bases.size} copies.`;
  return failed(
    title,
    `${found} They coordinate their ceremonies, but the page loads everything twice.`,
    'Load one of them. In an app, use one version in the package manager and the bundler.',
    urls.size > 1 ? `<script type="module" src="${[...urls][0]}"></script>` : 'npm dedupe',
  );
}

/** The class that every element of one copy has in common: what is next below Lit's own. */
function baseClass({ constructor }: Element): unknown {
  const chain: unknown[] = [];
  for (let each: unknown = constructor; each !== HTMLElement; each = Object.getPrototypeOf(each)) {
    chain.push(each);
  }
  // HTMLElement ← ReactiveElement ← LitElement ← PasskeyElement ← …
  return chain.at(-3);
}
