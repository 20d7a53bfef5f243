/**
 * Makes `webauthn` the last token of the input's `autocomplete`, where autofill wants it.
 * @see https://html.spec.whatwg.org/#autofill-detail-tokens
 */
export function offerPasskeys(input: HTMLInputElement): void {
  const found = input.getAttribute('autocomplete') ?? '';
  const tokens = found.split(/\s+/).filter((token) => token && token !== 'webauthn');
  const fields = /^(on|off)?$/.test(tokens.join()) ? ['username'] : tokens;
  const wanted = [...fields, 'webauthn'].join(' ');
  if (!found.endsWith('webauthn')) input.setAttribute('autocomplete', wanted);
}
