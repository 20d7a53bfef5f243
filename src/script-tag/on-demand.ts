/** What a page may need in addition, each in a file of its own and checked by its hash. */
import { findLanguage } from '../localization/find-language.js';
import type { Language } from '../localization/language.js';
import { loadLanguage } from '../localization/locales.js';

export const findOrLoadLanguage = (lang: string, registered: ReadonlyMap<string, Language>) =>
  findLanguage(lang, registered, loadLanguage);

export const loadInspector = () => import('../elements/passkey-inspector/define.js');

export const loadPresetChecks = () => import('../relying-party/preset/check-preset.js');

export const loadProviders = () => import('../elements/passkey-list/providers.js');
