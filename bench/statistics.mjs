/** The middle of numbers, and the quarters around it. */
export function quartiles(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** How often `numbers` are those of the same round in `reference`. */
export const ratios = (numbers, reference) =>
  quartiles(numbers.map((number, round) => number / reference[round]));
