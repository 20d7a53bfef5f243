import type { Language } from './language.js';
import { canonicalTag } from './canonical-tag.js';

/** Loads the language of the first of these tags that there is. */
export type LoadLanguage = (tags: readonly string[]) => Promise<Language | undefined>;

/**
 * The language that a page's `lang` means, the nearest to it that is registered or can be loaded.
 * @param registered by canonical tag
 * @returns `undefined` where it is English, none that there is, or no language tag
 */
export function findLanguage(
  lang: string,
  registered: ReadonlyMap<string, Language>,
  load?: LoadLanguage,
): Language | Promise<Language | undefined> | undefined {
  const tags = tagsOf(lang);
  const nearest = tags.findIndex((tag) => registered.has(tag));
  const language = registered.get(tags[nearest]!);
  const nearer = nearest < 0 ? tags : tags.slice(0, nearest);
  if (!load || !nearer.length || tags.includes('en')) return language;
  return load(nearer).then(
    (loaded) => loaded ?? language,
    () => language,
  );
}

/**
 * The tags to look for, the nearest first: `zh-TW` is also `zh-Hant`, `de-AT` also `de`. Tags that
 * mean another script are left out, as not everyone reads both.
 */
function tagsOf(lang: string): string[] {
  let tag: string;
  try {
    tag = canonicalTag(lang);
  } catch {
    return [];
  }
  const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script;
  const script = scriptOf(tag);
  const { language, region } = new Intl.Locale(tag);
  const tags = [[language, script, region], [language, region], [language, script], [language]].map(
    (subtags) => subtags.filter(Boolean).join('-'),
  );
  const sameScript = [tag, ...tags].filter((tag) => scriptOf(tag) === script);
  // Norwegian has two written forms; the built-in texts are in Bokmål.
  return /^n[no]$/.test(language) ? [...sameScript, 'nb'] : sameScript;
}
