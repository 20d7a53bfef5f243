import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'passkey-elements/passkey-inspector';
import { expect, waitFor } from 'storybook/test';
import type { Loaded } from '../stage/stage.js';

const meta: Meta = {
  title: 'Elements/passkey-inspector',
  component: 'passkey-inspector',
};

export default meta;

/** A page with a mistake: its input is not in a form. */
export const ToFix: StoryObj = {
  render: (_, { loaded }) => {
    const { relyingParty } = (loaded as Loaded).visit.site;
    return html`
      <label>Email <input id="email" autocomplete="username webauthn" /></label>
      <passkey-login for="email" .relyingParty=${relyingParty}></passkey-login>
      <passkey-inspector></passkey-inspector>
    `;
  },
  play: async ({ canvasElement }) => {
    const { shadowRoot } = canvasElement.querySelector('passkey-inspector')!;
    await waitFor(() => expect(shadowRoot!.textContent).toContain('1 to fix'));
    await waitFor(() => expect(shadowRoot!.textContent).toContain('options of a sign-in'));
  },
};
