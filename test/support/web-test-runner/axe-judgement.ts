import type { AxeResults, ElementContext } from 'axe-core';
import 'axe-core';

// In a page, axe-core is a global.
declare const axe: { run(context: ElementContext): Promise<AxeResults> };

export interface AxeJudgement {
  /** What axe objects to, or is not sure of. */
  found: string[];
  /** Whether it could judge the contrast of every text. */
  sawContrast: boolean;
}

/** Has axe look at a place of the test page. */
export async function judge(place: Element): Promise<AxeJudgement> {
  const { violations, incomplete, passes } = await axe.run(place);
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  return {
    found: [...found, ...incomplete.map(({ id }) => `unsure: ${id}`)],
    sawContrast: passes.some(({ id }) => id === 'color-contrast'),
  };
}
