import { failed, passed, info } from './finding.js';
import type { Finding } from './finding.js';
import { inputOf, startTag } from './page-elements.js';
import type { InspectedElement } from './page-elements.js';

/** Whether browsers can offer passkeys in the autofill of the page's input. */
export function checkInput(element: InspectedElement): Finding[] {
  const { localName, htmlFor } = element;
  if (localName !== 'passkey-login') return [];
  const title = `Autofill of ${startTag(element)}`;
  const input = inputOf(element);
  if (!input) {
    return htmlFor
      ? [
          failed(
            title,
            `No element has the ID ${htmlFor}.`,
            'Give the input that ID, in the same document or shadow root as the element.',
            `<input id="${htmlFor}" autocomplete="username webauthn">`,
          ),
        ]
      : [info(title, 'Without for, only the button offers passkeys.')];
  }
  if (!(input instanceof HTMLInputElement)) {
    return [failed(title, `#${htmlFor} is not an input.`, 'Use the ID of the input itself.')];
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
        `autocomplete is "${tokens.join(' ')}", but webauthn must be its last token.`,
        'Move webauthn to the end.',
        `<input id="${input.id}" autocomplete="${wanted}">`,
      ),
    );
  }
  if (!input.form) {
    findings.push(
      failed(
        title,
        `#${input.id} is not in a form, which Firefox and password managers look for.`,
        'Put the input and the element into a form.',
        `<form>${startTag(input)} ${startTag(element)}</${localName}></form>`,
      ),
    );
  }
  return findings.length > 0 ? findings : [passed(title, `#${input.id} is ready for autofill.`)];
}
