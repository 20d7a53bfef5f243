import { failed } from './finding.js';
import type { Finding } from './finding.js';

/** Whether a tag that is on the page means anything to the browser. */
export function checkDefinition(tag: string): Finding[] {
  if (customElements.get(tag) || !document.querySelector(tag)) return [];
  return [
    failed(
      `<${tag}>`,
      'Nothing has registered this element, so it shows nothing.',
      'Load the script-tag file, or import the element.',
      `import 'passkey-elements/${tag}';`,
    ),
  ];
}
