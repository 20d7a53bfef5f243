import type { PasskeyList, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';
import { expect, waitFor } from 'storybook/test';

type AnyElement = PasskeyList | PasskeyLogin | PasskeyRegister;

/** The first element of ours in a story. */
export function elementIn<Element extends AnyElement>(canvas: HTMLElement): Element {
  const element = canvas.querySelector<Element>('passkey-login, passkey-register, passkey-list');
  if (!element) throw new Error('The story has no element.');
  return element;
}

/** Presses the button of an element, as the user does. */
export function click(canvas: HTMLElement): void {
  elementIn(canvas).shadowRoot!.querySelector('button')!.click();
}

/** Waits until the element is in a state and has rendered it. */
export async function waitForState(canvas: HTMLElement, state: AnyElement['state']): Promise<void> {
  const element = elementIn(canvas);
  await waitFor(() => expect(element.state).toBe(state));
  await element.updateComplete;
}

type Play = (story: { canvasElement: HTMLElement }) => Promise<void>;

/** A play function that presses the button, and waits for a state. */
export const clickUntil =
  (state: AnyElement['state']): Play =>
  async ({ canvasElement }) => {
    click(canvasElement);
    await waitForState(canvasElement, state);
  };

/** Removes WebAuthn from the page. @returns a function that restores it */
export function withoutPasskeys(): () => void {
  const { PublicKeyCredential } = window;
  Object.assign(window, { PublicKeyCredential: undefined });
  return () => Object.assign(window, { PublicKeyCredential });
}

/** The button of a list that has this name. */
export function buttonNamed(canvas: HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...elementIn(canvas).shadowRoot!.querySelectorAll('button')];
  const named = buttons.find(
    (button) => button.checkVisibility() && (button.textContent ?? '').trim() === name,
  );
  if (!named) throw new Error(`There is no button “${name}”.`);
  return named;
}
