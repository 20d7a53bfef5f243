/**
 * A day in words.
 * @param lang what the page says its language is; the visitor's where it is none
 * @param moment ISO 8601; anything else is no day
 */
export function dateIn(lang: string | undefined, moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const options = { dateStyle: 'medium' } as const;
  try {
    return date.toLocaleDateString(lang, options);
  } catch {
    return date.toLocaleDateString(undefined, options);
  }
}
