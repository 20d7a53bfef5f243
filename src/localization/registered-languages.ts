import { canonicalTag } from './canonical-tag.js';
import { findLanguage } from './find-language.js';
import type { LoadLanguage } from './find-language.js';
import type { Language } from './language.js';
import { setLanguages } from './language-of.js';

const registered = new Map<string, Language>();
let load: LoadLanguage | undefined;

const find = (lang: string) => findLanguage(lang, registered, load);

/**
 * Sets the texts of a language for every element of this page. They take precedence over those of
 * `passkey-elements/locales`.
 * @param tag a BCP 47 language tag in any case, as in `lang`: `eo`, `pt-BR` or `pt_BR`; `en` replaces
 *   the English texts
 * @throws RangeError where `tag` is not a language tag
 */
export function registerLanguage(tag: string, language: Language): void {
  registered.set(canonicalTag(tag), language);
  setLanguages(find);
}

/** Registers a language of this package, unless the page has registered its own texts for it. */
export function registerBuiltIn(tag: string, language: Language): void {
  if (!registered.has(tag)) registerLanguage(tag, language);
}

/** Sets what loads the languages that are not registered. */
export function setLanguageLoader(loader: LoadLanguage): void {
  load = loader;
  setLanguages(find);
}
