import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Field } from '../../inspection/decoding/field.js';
import { providers } from '../passkey-list/providers.js';

/** Fields, one below the other, with what is in them. */
export function fieldList(fields: Field[]): TemplateResult {
  return html`<ul class="fields">
    ${fields.map(fieldItem)}
  </ul>`;
}

function fieldItem({ name, value, meaning, bytes, fields = [] }: Field): TemplateResult {
  const provider = name === 'aaguid' && providers[value];
  return html`<li data-field=${name}>
    <code class="name">${name}</code>
    <span class="value">${value || (fields.length > 0 ? nothing : '(empty)')}</span>
    ${provider ? html`<span>${provider}</span>` : nothing}
    ${bytes ? html`<small>${byteRange(bytes)}</small>` : nothing}
    ${meaning ? html`<p>${meaning}</p>` : nothing}
    ${fields.length > 0 ? fieldList(fields) : nothing}
  </li>`;
}

const byteRange = ([start, end]: [number, number]): string =>
  end - start === 1 ? `byte ${start}` : `bytes ${start}–${end - 1}`;
