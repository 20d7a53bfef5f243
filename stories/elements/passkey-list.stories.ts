import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PasskeyList } from 'passkey-elements/elements';
import { expect, waitFor } from 'storybook/test';
import { buttonNamed, elementIn, waitForState } from '../stage/play.js';
import type { Loaded } from '../stage/stage.js';

const meta: Meta = {
  title: 'Elements/passkey-list',
  component: 'passkey-list',
  parameters: { stage: { passkeys: ['Phone', 'Laptop'], signedIn: true } },
  render: (_, { loaded }) => {
    const { relyingParty } = (loaded as Loaded).visit.site;
    return html`
      <passkey-list .relyingParty=${relyingParty}>
        <passkey-register .relyingParty=${relyingParty}>Add a passkey</passkey-register>
      </passkey-list>
    `;
  },
};

export default meta;

/** The passkeys of the account, with a button to add one in the default slot. */
export const Ready: StoryObj = {
  play: ({ canvasElement }) => waitForState(canvasElement, 'ready'),
};

export const Loading: StoryObj = {
  parameters: { stage: { fault: 'hang@passkeys@always' } },
  play: ({ canvasElement }) => waitForState(canvasElement, 'loading'),
};

/** The account has none, as it was made with a password. */
export const Empty: StoryObj = {
  parameters: { stage: { passkeys: ['Phone'], signedIn: true } },
  play: async ({ canvasElement }) => {
    await waitForState(canvasElement, 'ready');
    const list = elementIn<PasskeyList>(canvasElement);
    list.relyingParty = {
      ...list.relyingParty!,
      list: () => Promise.resolve({ passkeys: [] }),
    };
    await waitForState(canvasElement, 'empty');
  },
};

/** They could not be had, and the list offers to try again. */
export const Failed: StoryObj = {
  parameters: { stage: { fault: '500@passkeys@always' } },
  play: ({ canvasElement }) => waitForState(canvasElement, 'failed'),
};

/** There is no network; they are shown as soon as there is. */
export const Offline: StoryObj = {
  parameters: { stage: { server: 'is away' } },
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  play: ({ canvasElement }) => waitForState(canvasElement, 'offline'),
};

/** The user gives a passkey another name. */
export const Renaming: StoryObj = {
  play: async ({ canvasElement }) => {
    await waitForState(canvasElement, 'ready');
    buttonNamed(canvasElement, 'Rename').click();
    const { shadowRoot } = elementIn(canvasElement);
    await waitFor(() => expect(shadowRoot!.activeElement?.localName).toBe('input'));
  },
};

/** What is removed here may have to be removed from the password manager too. */
export const Removing: StoryObj = {
  play: async ({ canvasElement }) => {
    await waitForState(canvasElement, 'ready');
    buttonNamed(canvasElement, 'Remove').click();
    const dialog = elementIn(canvasElement).shadowRoot!.querySelector('dialog')!;
    await waitFor(() => expect(dialog.open).toBe(true));
  },
};

/** The only passkey: the dialog says so. */
export const RemovingTheLast: StoryObj = {
  parameters: { stage: { passkeys: ['Phone'] } },
  play: Removing.play,
};

/** The live region announces what has been done. */
export const Removed: StoryObj = {
  play: async ({ canvasElement }) => {
    await waitForState(canvasElement, 'ready');
    const list = elementIn<PasskeyList>(canvasElement);
    const { passkeys } = await list.relyingParty!.list!({ signal: AbortSignal.timeout(5000) });
    await list.removePasskey(passkeys[0]!);
    await waitFor(() => expect(list.shadowRoot!.textContent).toMatch(/was removed/));
  },
};

/** When a passkey is added, the list loads again by itself; the button stays, to add another. */
export const Adding: StoryObj = {
  parameters: { stage: { passkeys: ['Phone'], user: 'goes on', onAnotherDevice: true } },
  play: async ({ canvasElement }) => {
    await waitForState(canvasElement, 'ready');
    const list = elementIn<PasskeyList>(canvasElement);
    await list.querySelector('passkey-register')!.start();
    await waitFor(() => expect(list.shadowRoot!.querySelectorAll('li').length).toBe(2));
  },
};
