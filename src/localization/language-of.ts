import type { Language } from './language.js';

/** `undefined` is English; a promise means that the language has to be loaded. It never rejects. */
export type FindLanguage = (lang: string) => Language | Promise<Language | undefined> | undefined;

let find: FindLanguage | undefined;
const listeners = new Set<() => void>();

/** The language that a page's `lang` means: English, until another one is imported. */
export const languageOf: FindLanguage = (lang) => find?.(lang);

/** Whether `lang` means English, or nothing. */
export const isEnglish = (lang: string): boolean => /^(en(-[a-z]{2})?)?$/i.test(lang);

/** Sets how languages are found, and has every element look for its own again. */
export function setLanguages(newFind: FindLanguage): void {
  find = newFind;
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever there are other languages. @returns what stops that */
export function onLanguagesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
