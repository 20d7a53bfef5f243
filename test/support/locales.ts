import type { Language } from 'passkey-elements/elements';
import { locales } from 'passkey-elements/locales';

/** The languages of the package, except English. */
export const localeTags = Object.keys(locales);

export async function languageIn(tag: string): Promise<Language> {
  return (await locales[tag]!()).default;
}
