import type { Language } from './language.js';

const registered = new Map<string, Language>();
const followers = new Set<() => void>();

/**
 * Gives the elements of this page a language, or other words in one that they have.
 * @param tag what `lang` says, such as `eo` or `pt-BR`; `en` is English
 */
export function registerLanguage(tag: string, language: Language): void {
  registered.set(tag.toLowerCase(), language);
  for (const follow of followers) follow();
}

/** Calls `follow` after each registration. @returns what ends that */
export function onRegistration(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

/**
 * The language that a page's `lang` means; a built-in one is loaded.
 * @returns `undefined`, or its promise, where that is the built-in English
 */
export function languageOf(lang: string): Promise<Language | undefined> | undefined {
  if (!registered.size && /^(en(-[a-z]{2})?)?$/i.test(lang)) return undefined;
  return import('./languages.js').then(({ findLanguage }) => findLanguage(lang, registered));
}
