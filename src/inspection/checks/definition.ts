import { failed } from './finding.js';
import type { Finding } from './finding.js';

/** Whether a tag on the page is registered as a custom element. */
export function checkDefinition(tag: string): Finding[] {
  if (customElements.get(tag) || !document.querySelector(tag)) return [];
  return [
    failed(
      `<${tag}>`,
      'This element is not registered, so it shows nothing.',
      'Load the script-tag file, or import the element.',
      `import 'passkey-elements/${tag}';`,
    ),
  ];
}
