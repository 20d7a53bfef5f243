import type { PasskeyElementState, PasskeyLogin, PasskeyRegister } from 'passkey-elements/elements';

/** Resolves when `element` is in `state`. */
export async function stateReached(
  element: PasskeyLogin | PasskeyRegister,
  state: PasskeyElementState,
): Promise<void> {
  if (element.state === state) return;
  await new Promise<void>((resolve) =>
    element.addEventListener('passkey-statechange', function listener(event) {
      if (event.state !== state) return;
      element.removeEventListener('passkey-statechange', listener);
      resolve();
    }),
  );
}
