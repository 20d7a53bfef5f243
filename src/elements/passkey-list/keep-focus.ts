/**
 * Runs an update. If it hides or removes the control that has the focus, the focus moves to the
 * first one in the same card or, without that card, in the next or previous one.
 */
export function keepFocus(root: ShadowRoot, update: () => void): void {
  const focused = root.activeElement;
  const card = focused?.closest('li');
  const places = [card, card?.nextElementSibling, card?.previousElementSibling, root];
  update();
  if (!focused || isVisible(root.activeElement)) return;
  const place = places.find((each) => each?.isConnected);
  const controls = place?.querySelectorAll<HTMLElement>('input, button, [tabindex]') ?? [];
  const control = [...controls].find(isVisible);
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}

const isVisible = (element: Element | null): boolean => !!element?.getClientRects().length;

/** Focuses a button that is clicked, which Safari does not. */
export function focusButton({ target }: Event): void {
  (target as Element).closest('button')?.focus();
}
