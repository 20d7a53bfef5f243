/** Registers `element` as `tag`; returns quietly where the tag is taken. */
export function defineElement(
  element: CustomElementConstructor,
  tag: string,
  registry: CustomElementRegistry = customElements,
): void {
  if (!registry.get(tag)) registry.define(tag, element);
}
