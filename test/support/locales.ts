import type { Language } from 'passkey-elements/elements';

/** The built-in languages as applications import them: bundlers and test pages see no other way. */
export const locales: Record<string, () => Promise<{ default: Language }>> = {
  ar: () => import('passkey-elements/locales/ar'),
  bg: () => import('passkey-elements/locales/bg'),
  ca: () => import('passkey-elements/locales/ca'),
  cs: () => import('passkey-elements/locales/cs'),
  da: () => import('passkey-elements/locales/da'),
  de: () => import('passkey-elements/locales/de'),
  el: () => import('passkey-elements/locales/el'),
  es: () => import('passkey-elements/locales/es'),
  et: () => import('passkey-elements/locales/et'),
  fa: () => import('passkey-elements/locales/fa'),
  fi: () => import('passkey-elements/locales/fi'),
  fr: () => import('passkey-elements/locales/fr'),
  he: () => import('passkey-elements/locales/he'),
  hi: () => import('passkey-elements/locales/hi'),
  hr: () => import('passkey-elements/locales/hr'),
  hu: () => import('passkey-elements/locales/hu'),
  id: () => import('passkey-elements/locales/id'),
  is: () => import('passkey-elements/locales/is'),
  it: () => import('passkey-elements/locales/it'),
  ja: () => import('passkey-elements/locales/ja'),
  ko: () => import('passkey-elements/locales/ko'),
  lt: () => import('passkey-elements/locales/lt'),
  lv: () => import('passkey-elements/locales/lv'),
  ms: () => import('passkey-elements/locales/ms'),
  nb: () => import('passkey-elements/locales/nb'),
  nl: () => import('passkey-elements/locales/nl'),
  pl: () => import('passkey-elements/locales/pl'),
  pt: () => import('passkey-elements/locales/pt'),
  'pt-BR': () => import('passkey-elements/locales/pt-BR'),
  ro: () => import('passkey-elements/locales/ro'),
  ru: () => import('passkey-elements/locales/ru'),
  sk: () => import('passkey-elements/locales/sk'),
  sl: () => import('passkey-elements/locales/sl'),
  sr: () => import('passkey-elements/locales/sr'),
  sv: () => import('passkey-elements/locales/sv'),
  th: () => import('passkey-elements/locales/th'),
  tr: () => import('passkey-elements/locales/tr'),
  uk: () => import('passkey-elements/locales/uk'),
  vi: () => import('passkey-elements/locales/vi'),
  'zh-Hans': () => import('passkey-elements/locales/zh-Hans'),
  'zh-Hant': () => import('passkey-elements/locales/zh-Hant'),
};

export const localeTags = Object.keys(locales);

export async function languageIn(tag: string): Promise<Language> {
  return (await locales[tag]!()).default;
}
