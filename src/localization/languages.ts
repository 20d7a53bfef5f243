import type { Language } from './language.js';
import { locales } from './locales.js';

/** What these languages are also called. */
const otherwise: Record<string, string> = { iw: 'he', in: 'id', nn: 'nb', no: 'nb' };

/**
 * The tags to look for, the nearest first: `zh-TW` is also `zh-Hant`, `de-AT` also `de`. A language
 * in another script than its usual one is another to read.
 */
function tagsOf(tag: string): string[] {
  const locale = new Intl.Locale(tag);
  const { script } = locale.maximize();
  const { region } = locale;
  const language = otherwise[locale.language] ?? locale.language;
  const tags = [`${language}-${script}-${region}`, `${language}-${script}`];
  const usual = new Intl.Locale(language).maximize().script;
  return script === usual ? [...tags, `${language}-${region}`, language] : tags;
}

/**
 * The language that a page's `lang` means.
 * @param registered the page's own, by their tags; stronger than the built-in ones
 * @returns `undefined` where it is English, or none that there is
 * @throws RangeError where `lang` is no language tag
 */
export async function findLanguage(
  lang: string,
  registered: ReadonlyMap<string, Language>,
): Promise<Language | undefined> {
  for (const tag of [lang, ...tagsOf(lang)]) {
    const own = registered.get(tag.toLowerCase());
    if (own) return own;
    const load = locales[tag];
    if (load) return (await load()).default;
  }
  return undefined;
}
