import { failed, passed, told } from './finding.js';
import type { Finding } from './finding.js';
import { startTag } from './page-elements.js';
import type { InspectedElement } from './page-elements.js';

/** Whether the page's own input is such that browsers offer passkeys in its autofill. */
export function checkInput(element: InspectedElement): Finding[] {
  const { localName, htmlFor } = element;
  if (localName !== 'passkey-login') return [];
  const title = `Autofill of ${startTag(element)}`;
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = htmlFor ? root.getElementById(htmlFor) : null;
  const input = element.input ?? named;
  if (!input) {
    return htmlFor
      ? [
          failed(
            title,
            `Nothing has the id ${htmlFor}.`,
            'Give the input that id, in the same tree as the element.',
            `<input id="${htmlFor}" autocomplete="username webauthn">`,
          ),
        ]
      : [told(title, 'No input is named by for, so passkeys are offered by the button alone.')];
  }
  if (!(input instanceof HTMLInputElement)) {
    return [failed(title, `#${htmlFor} is no input.`, 'Name the input itself.')];
  }
  const findings: Finding[] = [];
  const tokens = (input.getAttribute('autocomplete') ?? '').trim().split(/\s+/).filter(Boolean);
  const wantsNone = element.autofill === 'off' && !tokens.includes('webauthn');
  if (tokens.at(-1) !== 'webauthn' && !wantsNone) {
    const fields = tokens.filter((token) => token !== 'webauthn' && token !== 'off');
    const wanted = [...(fields.length > 0 ? fields : ['username']), 'webauthn'].join(' ');
    findings.push(
      failed(
        title,
        `The tokens are ${tokens.join(' ') || 'not there'}, and webauthn counts only as the last one.`,
        'Write it last.',
        `<input id="${input.id}" autocomplete="${wanted}">`,
      ),
    );
  }
  if (!input.form) {
    findings.push(
      failed(
        title,
        `#${input.id} is in no form: Firefox and password managers look for one.`,
        'Put the input and the element into a form.',
        `<form>${startTag(input)} ${startTag(element)}</${localName}></form>`,
      ),
    );
  }
  return findings.length > 0 ? findings : [passed(title, `#${input.id} is set up for it.`)];
}
