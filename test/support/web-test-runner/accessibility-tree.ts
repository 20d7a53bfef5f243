import type { AccessibleNode } from '../chromium/accessibility-tree.js';
import { execute } from './execute.js';

export type { AccessibleNode };

/** Chromium's accessibility tree of the first element in the test page that `selector` names. */
export function accessibilityTree(selector: string): Promise<AccessibleNode[]> {
  return execute('accessibility:tree', selector);
}
