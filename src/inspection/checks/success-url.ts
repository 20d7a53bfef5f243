import { failed } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';
import type { InspectedElement } from './page-elements.js';

/** Whether the element follows its `success-url`. */
export function checkSuccessURL(element: InspectedElement): Finding[] {
  const { successUrl } = element;
  if (!successUrl) return [];
  const url = URL.canParse(successUrl, document.baseURI)
    ? new URL(successUrl, document.baseURI)
    : undefined;
  if (url?.origin === location.origin) return [];
  return [
    failed(
      `success-url of ${startTag(element)}`,
      `${successUrl} is on another origin, so the element does not follow it.`,
      'Navigate in a passkey-success listener, or use a page of this origin.',
      'success-url="/account"',
    ),
  ];
}
