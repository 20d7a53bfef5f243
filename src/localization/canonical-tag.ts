/**
 * A language tag as `Intl` writes it: `pt-BR` for `pt_br`.
 * @throws RangeError where `tag` is not a language tag
 */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]!;
  } catch {
    throw new RangeError(`"${tag}" is not a language tag, such as "pt-BR".`);
  }
}
