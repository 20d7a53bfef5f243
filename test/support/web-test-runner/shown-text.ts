/**
 * The text that a user sees in what `selector` names in the element's shadow root, slotted
 * content included; empty where it is hidden or missing.
 */
export function shownText(element: Element, selector: string): string {
  const part = element.shadowRoot!.querySelector(selector);
  return part ? textOf(part).replace(/\s+/g, ' ').trim() : '';
}

// Nodes of a frame are instances of that frame's classes.
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
  if (node.nodeType !== Node.ELEMENT_NODE || !isShown(node as Element)) return '';
  const children =
    'assignedNodes' in node
      ? (node as HTMLSlotElement).assignedNodes({ flatten: true })
      : node.childNodes;
  return [...children].map(textOf).join('');
}

/** A slot has no box of its own. */
function isShown(element: Element): boolean {
  return getComputedStyle(element).display === 'contents'
    ? isShown(element.parentElement!)
    : element.checkVisibility();
}
