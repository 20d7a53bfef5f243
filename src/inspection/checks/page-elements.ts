import type { RelyingParty } from '../../relying-party/relying-party.js';

/** What this package's elements have in common, of whichever copy they are. */
export interface InspectedElement extends HTMLElement {
  htmlFor?: string;
  input?: HTMLInputElement;
  autofill?: string;
  successUrl?: string;
  state?: string;
  /** Loads a list again. */
  refresh?(): Promise<void>;
  /** Whom the element asks. */
  asked?: RelyingParty;
}

export const tags = ['passkey-login', 'passkey-register', 'passkey-list'];

/** Every element of this package that the page shows, those in open shadow trees included. */
export function pageElements(root: ParentNode = document): InspectedElement[] {
  const within = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? pageElements(shadowRoot) : [],
  );
  return [...root.querySelectorAll<InspectedElement>(tags.join()), ...within];
}

/** Whose values are of a person. */
const personal = ['value', 'username', 'display-name', 'passkey-name'];

/** The start tag of an element, as its developer knows it, without what is of a person. */
export function startTag(element: Element): string {
  const copy = element.cloneNode(false) as Element;
  for (const name of personal) copy.removeAttribute(name);
  return copy.outerHTML.replace(/<\/[^>]+>$/, '');
}
