/** The language of the element that stands around `element`, also across shadow hosts. */
export function nearestLang(element: Element): string | undefined {
  const marked = element.closest<HTMLElement>('[lang]');
  if (marked) return marked.lang || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}
