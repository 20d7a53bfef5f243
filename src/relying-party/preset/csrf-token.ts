import type { CSRFSource } from './preset.js';

/** The token that the page has now, in a `<meta>`, an `<input>` or a cookie. */
export function csrfInPage({ field, cookie }: CSRFSource): string {
  const element = document.querySelector<HTMLMetaElement & HTMLInputElement>(`[name="${field}"]`);
  const [, , value = ''] = document.cookie.match(`(^|; )${cookie}=([^;]+)`) ?? [];
  return element?.content ?? element?.value ?? decodeURIComponent(value);
}
