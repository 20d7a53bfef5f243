/**
 * A day in words.
 * @param tag the language of the words around it
 * @param moment ISO 8601; anything else is no day
 */
export function dateIn(tag: string, moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(tag, { dateStyle: 'medium' });
}
