import type { RelyingParty } from '../../relying-party/relying-party.js';

/** What the inspector reads of this package's elements, which may come from another copy. */
export interface InspectedElement extends HTMLElement {
  htmlFor?: string;
  input?: HTMLInputElement;
  autofill?: string;
  successUrl?: string;
  state?: string;
  username?: string;
  displayName?: string;
  passkeyName?: string;
  /** Loads a list again. */
  refresh?(): Promise<void>;
  /** The relying party that the element uses. */
  resolveRelyingParty?(): RelyingParty;
}

export const tags = ['passkey-login', 'passkey-register', 'passkey-list'];

/** Every element of this package on the page, also in open shadow roots. */
export function pageElements(root: ParentNode = document): InspectedElement[] {
  const within = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? pageElements(shadowRoot) : [],
  );
  return [...root.querySelectorAll<InspectedElement>(tags.join()), ...within];
}

/** What `for` or the property `input` names, if anything. */
export function inputOf(element: InspectedElement): (Element & { value?: unknown }) | null {
  const { input, htmlFor } = element;
  const root = element.getRootNode() as Document | ShadowRoot;
  return input ?? (htmlFor ? root.getElementById?.(htmlFor) : null);
}

/** Attributes that describe the page and never a person. */
const technicalAttributes = new Set(
  [
    'id for type autocomplete endpoint backend autofill immediate mediation reauthenticate',
    'submit-form success-url disabled lang part slot',
  ].flatMap((names) => names.split(' ')),
);

/** The start tag of an element, without attributes that may name a person. */
export function startTag(element: Element): string {
  const copy = element.cloneNode(false) as Element;
  for (const name of copy.getAttributeNames()) {
    if (!technicalAttributes.has(name)) copy.removeAttribute(name);
  }
  return copy.outerHTML.replace(/<\/[^>]+>$/, '');
}
