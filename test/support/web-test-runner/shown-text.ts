/**
 * The text that a visitor sees in what `selector` names in the element's shadow root, slotted
 * content included; empty where it is hidden or missing.
 */
export function shownText(element: Element, selector: string): string {
  const part = element.shadowRoot!.querySelector(selector);
  return part ? textOf(part).replace(/\s+/g, ' ').trim() : '';
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || !isShown(node)) return '';
  const children =
    node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : node.childNodes;
  return [...children].map(textOf).join('');
}

/** A slot has no box of its own. */
function isShown(element: Element): boolean {
  return getComputedStyle(element).display === 'contents'
    ? isShown(element.parentElement!)
    : element.checkVisibility();
}
