/**
 * Makes `webauthn` the last token of the input's `autocomplete`, as conditional UI requires.
 * @see https://html.spec.whatwg.org/#autofill-detail-tokens
 */
export function offerPasskeys(input: HTMLElement): void {
  const found = input.getAttribute('autocomplete') ?? '';
  if (/(^|\s)webauthn\s*$/i.test(found)) return;
  const tokens = found.split(/\s+/).filter((token) => token && !/^webauthn$/i.test(token));
  const fields = /^(on|off)?$/i.test(tokens.join()) ? ['username'] : tokens;
  input.setAttribute('autocomplete', [...fields, 'webauthn'].join(' '));
}
