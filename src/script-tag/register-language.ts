import { canonicalTag } from '../localization/canonical-tag.js';
import type { Language } from '../localization/language.js';
import { isEnglish, setLanguages } from '../localization/language-of.js';
import { onDemand } from './load-on-demand.js';

const registered = new Map<string, Language>();

/**
 * Sets the texts of a language for every element of this page. They take precedence over those that
 * are loaded.
 * @param tag a BCP 47 language tag in any case, as in `lang`: `eo`, `pt-BR` or `pt_BR`; `en` replaces
 *   the English texts
 * @throws RangeError where `tag` is not a language tag
 */
export function registerLanguage(tag: string, language: Language): void {
  registered.set(canonicalTag(tag), language);
  findLanguages();
}

/** Has elements load their language, and look for it again. */
export const findLanguages = (): void =>
  setLanguages((lang) =>
    isEnglish(lang) && !registered.size
      ? undefined
      : onDemand()
          .then(({ findOrLoadLanguage }) => findOrLoadLanguage(lang, registered))
          .catch(() => undefined),
  );
