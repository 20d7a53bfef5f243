import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { expect, waitFor } from 'storybook/test';
import { list, signInForm } from '../stage/form.js';
import type { Loaded } from '../stage/stage.js';
import './themes.css';

const stage = {
  passkeys: ['Phone', 'Laptop'],
  signedIn: true,
  user: 'goes on',
  fault: '500@authentication/verify',
};

const meta: Meta<{ theme: string }> = {
  title: 'Themes',
  parameters: { stage, docs: { story: { height: '38rem' } } },
  render: ({ theme }, { loaded }) => html`
    <div class="theme ${theme}">${signInForm(loaded as Loaded)} ${list(loaded as Loaded)}</div>
  `,
  play: async ({ canvasElement }) => {
    const login = canvasElement.querySelector<PasskeyLogin>('passkey-login')!;
    const passkeys = canvasElement.querySelector('passkey-list')!;
    await waitFor(() => expect(passkeys.state).toBe('ready'));
    await login.start();
    await waitFor(() => expect(login.state).toBe('failed'));
  },
};

export default meta;

type Story = StoryObj<{ theme: string }>;

const dark = { stage: { ...stage, scheme: 'dark' } };

/** With no setting at all: the page's own font, and the browser's own colours. */
export const None: Story = { args: { theme: '' } };
export const Material: Story = { args: { theme: 'material' } };
export const MaterialDark: Story = { args: { theme: 'material' }, parameters: dark };
export const Bootstrap: Story = { args: { theme: 'bootstrap' } };
export const BootstrapDark: Story = { args: { theme: 'bootstrap' }, parameters: dark };
export const Fluent: Story = { args: { theme: 'fluent' } };
export const FluentDark: Story = { args: { theme: 'fluent' }, parameters: dark };
export const Carbon: Story = { args: { theme: 'carbon' } };
export const CarbonDark: Story = { args: { theme: 'carbon' }, parameters: dark };
export const Cupertino: Story = { args: { theme: 'cupertino' } };
export const CupertinoDark: Story = { args: { theme: 'cupertino' }, parameters: dark };
export const GovUk: Story = { args: { theme: 'govuk' }, name: 'GOV.UK' };
export const GovUkDark: Story = { args: { theme: 'govuk' }, name: 'GOV.UK Dark', parameters: dark };
