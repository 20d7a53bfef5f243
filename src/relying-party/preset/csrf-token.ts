import type { CSRFSource } from './preset.js';

/** The token that the page has now, in a `<meta>`, an `<input>` or a cookie. */
export function csrfInPage({ field, cookie }: CSRFSource): string {
  const element = document.querySelector<HTMLMetaElement & HTMLInputElement>(`[name="${field}"]`);
  const [, , value = ''] = document.cookie.match(`(^|; )${cookie}=([^;]+)`) ?? [];
  return element?.content ?? element?.value ?? decode(value);
}

/** Some backends do not encode their cookies, so a `%` may stand for itself. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
