/** Has every element load its language by the nearest `lang`, and exports what loads each. */
import { loadLanguage, locales } from './localization/locales.js';
import { setLanguageLoader } from './localization/registered-languages.js';

setLanguageLoader(loadLanguage);

export { locales };
