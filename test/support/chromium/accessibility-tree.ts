import type { CDPSession, Page } from 'playwright';

/** A node as assistive technology sees it; `properties` are states such as `busy` or `live`. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  properties: Record<string, unknown>;
  children: AccessibleNode[];
}

/** The part of the protocol's `Accessibility.AXNode` that is read here. */
interface ProtocolNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

/**
 * What Chromium's accessibility tree says of the first element that `selector` names: its own
 * node, or, where the tree leaves the element out, those of its descendants that are in it.
 */
export async function accessibilityTree(page: Page, selector: string): Promise<AccessibleNode[]> {
  const cdp = await sessionOf(page);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (!result.objectId) throw new Error(`No element matches ${selector}.`);
  const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId });
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!root) throw new Error(`${selector} is not in the accessibility tree.`);
  return shown(root, new Map(nodes.map((each) => [each.nodeId, each])));
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The page's session, which ends with the page: any session that is detached takes the page's
 * virtual authenticators with it, also those of other sessions (measured on Chromium 156).
 */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? openSession(page);
  sessions.set(page, session);
  return session;
}

async function openSession(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  return cdp;
}

function shown(node: ProtocolNode, byId: ReadonlyMap<string, ProtocolNode>): AccessibleNode[] {
  const children = (node.childIds ?? [])
    .map((id) => byId.get(id))
    .filter((child) => child !== undefined)
    .flatMap((child) => shown(child, byId));
  if (node.ignored) return children;
  if (node.role?.value === 'InlineTextBox') return [];
  return [
    {
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
      properties: Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [name, value.value]),
      ),
      children,
    },
  ];
}
