import { inputOf } from './checks/page-elements.js';
import type { InspectedElement } from './checks/page-elements.js';

/** Names of users that the page has had, which a report leaves out: a URL or message may quote them. */
export class PersonalValues {
  readonly #values = new Set<string>();

  add(...values: (string | undefined)[]): void {
    for (const value of values) if (value?.trim()) this.#values.add(value.trim());
  }

  /** Adds the names that an element and its input have now. */
  addOf(element: InspectedElement): void {
    const { username, displayName, passkeyName } = element;
    const input = inputOf(element);
    const typed = typeof input?.value === 'string' ? input.value : undefined;
    this.add(typed, username, displayName, passkeyName);
  }

  /** Replaces the names, and parts of URLs that look like an ID, in every string of `value`. */
  removeFrom<Value>(value: Value): Value {
    const json = JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'string' ? this.#removeFromText(member) : member,
    );
    return JSON.parse(json) as Value;
  }

  #removeFromText(text: string): string {
    const written = [...this.#values].flatMap((value) => [value, encodeURIComponent(value)]);
    // The longest first, since one name may contain another.
    const names = [...new Set(written)].sort((a, b) => b.length - a.length).map(escapePattern);
    const withoutNames =
      names.length > 0
        ? text.replaceAll(
            new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
            '(removed)',
          )
        : text;
    return withoutNames.replaceAll(/(?<=\/)(?=[\w-]*\d)[\w-]{16,}(?![\w.-])/g, '(removed)');
  }
}

const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
