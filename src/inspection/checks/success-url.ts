import { failed } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';
import type { InspectedElement } from './page-elements.js';

/** Whether the element will follow where it is told to go. */
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
      `${successUrl} is not of this origin, and is not followed.`,
      'Go there in passkey-success, or name a page of this origin.',
      'success-url="/account"',
    ),
  ];
}
