/** A <passkey-list> on the test page, as the user meets it. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { register } from 'passkey-elements';
import type { Passkey, RelyingParty } from 'passkey-elements';
import type { PasskeyList, PasskeyListState } from 'passkey-elements/elements';
import { shownText } from './shown-text.js';
import { clearCredentials } from './virtual-authenticator.js';
import { newUsername, relyingParty, signOut } from './visit-relying-party.js';

/**
 * Signs in to a new account with passkeys of these names, each made on another device: the page's
 * authenticator has the last one.
 */
export async function signUpWithPasskeys(...passkeyNames: string[]): Promise<void> {
  await signOut();
  const username = newUsername();
  for (const passkeyName of passkeyNames) {
    await clearCredentials();
    await register(relyingParty, { username, passkeyName });
  }
}

/** The demo relying party, but for what `alter` says of each passkey in its list. */
export function listing(alter: (passkey: Passkey) => Partial<Passkey>): RelyingParty {
  return {
    ...relyingParty,
    async list(context) {
      const response = await relyingParty.list!(context);
      const passkeys = response.passkeys.map((passkey) => ({ ...passkey, ...alter(passkey) }));
      return { ...response, passkeys };
    },
  };
}

/** A list on the page, once it has left `loading`. */
export async function shownList(backend: RelyingParty = relyingParty): Promise<PasskeyList> {
  const list = await fixture<PasskeyList>(
    html`<passkey-list .relyingParty=${backend}></passkey-list>`,
  );
  await waitUntil(() => list.state !== 'loading', 'the list is loading');
  await list.updateComplete;
  return list;
}

export async function listReached(list: PasskeyList, state: PasskeyListState): Promise<void> {
  await waitUntil(() => list.state === state, `the list is ${list.state}, not ${state}`);
  await list.updateComplete;
}

/** The names on the cards, in their order. */
export function cardNames(list: PasskeyList): string[] {
  return [...list.shadowRoot!.querySelectorAll('[part=name]')].map(({ textContent }) =>
    textContent.trim(),
  );
}

/** A text without the marks that keep names of the other direction apart from it. */
export function plain(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}

/** What the first element that `selector` names shows. */
export function textIn(list: PasskeyList, selector: string): string {
  return plain(shownText(list, selector));
}

/** What the live region says. */
export function statusOf(list: PasskeyList): string {
  return textIn(list, '[role=status]');
}

export async function statusSays(list: PasskeyList, text: string): Promise<void> {
  await waitUntil(() => statusOf(list) === text, `the status is not “${text}”`);
}

/** The visible button of this accessible name. */
export function buttonOf(list: PasskeyList, name: string): HTMLButtonElement {
  const buttons = [...list.shadowRoot!.querySelectorAll('button')];
  const named = buttons.find(
    (button) => button.checkVisibility() && accessibleName(button) === name,
  );
  if (!named) throw new Error(`There is no button “${name}”.`);
  return named;
}

/** The input of a new name, after a click on the Rename button of the passkey of this name. */
export async function renameInput(list: PasskeyList, name: string): Promise<HTMLInputElement> {
  buttonOf(list, `Rename ${name}`).click();
  await list.updateComplete;
  return list.shadowRoot!.activeElement as HTMLInputElement;
}

/** The dialog, after a click on the Remove button of the passkey of this name. */
export async function removeDialog(list: PasskeyList, name: string): Promise<HTMLDialogElement> {
  buttonOf(list, `Remove ${name}`).focus();
  buttonOf(list, `Remove ${name}`).click();
  await list.updateComplete;
  const dialog = list.shadowRoot!.querySelector('dialog')!;
  await waitUntil(() => dialog.open, 'the dialog is closed');
  return dialog;
}

function accessibleName(element: Element): string {
  if (element.ariaLabel) return plain(element.ariaLabel);
  const slot = element.querySelector('slot');
  return (slot?.textContent ?? element.textContent).trim();
}

/** The button that has the focus, by its accessible name, or the text that has it. */
export function focusedIn(list: PasskeyList): string {
  const focused = list.shadowRoot!.activeElement;
  return focused ? accessibleName(focused) : '';
}
