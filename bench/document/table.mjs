/** A Markdown table whose first column is of words, and the others of figures. */
export const table = (heads, rows) =>
  [
    `| | ${heads.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(heads.length)}`,
    ...rows.map(([name, ...figures]) => `| \`${name}\` | ${figures.join(' | ')} |`),
  ].join('\n');

/** A figure with its digits grouped; a dash where there is none. */
export const figure = (number, digits = 0) =>
  number === undefined
    ? '–'
    : number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The median, with the quarters around it. */
export const spread = ({ low, median, high }, digits) =>
  `${figure(median, digits)} (${figure(low, digits)}–${figure(high, digits)})`;
