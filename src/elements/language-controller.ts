import type { LitElement, ReactiveController } from 'lit';
import type { Language } from '../localization/language.js';
import { isEnglish, languageOf, onLanguagesChange } from '../localization/language-of.js';
import type { FindLanguage } from '../localization/language-of.js';
import { nearestLang } from './nearest-lang.js';

/** Gives an element the words of the language around it. */
export class LanguageController implements ReactiveController {
  readonly #host: LitElement;
  #lang?: string;
  #found?: ReturnType<FindLanguage>;
  #observer?: MutationObserver;
  #unsubscribe?: () => void;

  /** `undefined` is the built-in English. */
  language?: Language;
  /** What `Intl` calls it. */
  tag = 'en';
  /** Whether no word is to be seen yet, as it would change at once. */
  waiting = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    const options = { subtree: true, attributeFilter: ['lang'] };
    let tree: Node | undefined = this.#host.getRootNode();
    for (; tree; tree = (tree as ShadowRoot).host?.getRootNode()) {
      this.#observer.observe(tree, options);
    }
    this.#unsubscribe = onLanguagesChange(() => this.#load());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#unsubscribe?.();
  }

  #follow(): void {
    // `pt_BR` is how servers name it; `Intl` refuses that.
    const lang = (nearestLang(this.#host) ?? '').replaceAll('_', '-');
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#load();
  }

  #load(): void {
    const lang = this.#lang!;
    const found = (this.#found = languageOf(lang));
    const show = (language?: Language): void => {
      // A newer language may be on its way.
      if (found !== this.#found) return;
      this.language = language;
      this.tag = ((language || isEnglish(lang)) && lang) || 'en';
      this.waiting = false;
      this.#host.requestUpdate();
    };
    if (!(found instanceof Promise)) return show(found);
    void found.then(show);
    this.waiting = !this.#host.hasUpdated;
  }
}
