import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { PasskeyLogin } from 'passkey-elements/elements';
import { expect, waitFor } from 'storybook/test';
import { clickUntil, waitForState, withoutPasskeys } from '../stage/play.js';
import type { Loaded } from '../stage/stage.js';

type Args = Pick<PasskeyLogin, 'disabled' | 'immediate' | 'reauthenticate' | 'autofill'> & {
  label: string;
};

const meta: Meta<Args> = {
  title: 'Elements/passkey-login',
  component: 'passkey-login',
  args: { label: '', disabled: false, immediate: false, reauthenticate: false, autofill: 'on' },
  argTypes: { autofill: { control: 'inline-radio', options: ['on', 'off'] } },
  parameters: { stage: { passkeys: ['Phone'] } },
  render: (args, { loaded }) => html`
    <form>
      <label for="email">Email</label>
      <input id="email" name="email" autocomplete="username webauthn" />
      <passkey-login
        for="email"
        .relyingParty=${(loaded as Loaded).visit.site.relyingParty}
        ?disabled=${args.disabled}
        ?immediate=${args.immediate}
        ?reauthenticate=${args.reauthenticate}
        autofill=${args.autofill}
        >${args.label || nothing}</passkey-login
      >
    </form>
  `,
};

export default meta;

type Story = StoryObj<Args>;

/** The button, and passkeys in the autofill of the page's own input. */
export const Idle: Story = {
  play: ({ canvasElement }) => waitForState(canvasElement, 'idle'),
};

/** Before the browser's dialog opens: the server is slow. */
export const Requesting: Story = {
  args: { autofill: 'off' },
  parameters: { stage: { fault: 'hang@authentication/options@always' } },
  play: clickUntil('requesting'),
};

/** While the browser's own dialog is open. */
export const Prompting: Story = {
  parameters: { stage: { user: 'hesitates' } },
  play: clickUntil('prompting'),
};

/** While the relying party verifies the response. */
export const Verifying: Story = {
  parameters: { stage: { user: 'goes on', fault: 'hang@authentication/verify' } },
  play: clickUntil('verifying'),
};

/** The user is signed in. Without `success-url` the page decides what comes next. */
export const Complete: Story = {
  parameters: { stage: { user: 'goes on' } },
  play: clickUntil('complete'),
};

/** The button can be used again at once. */
export const Failed: Story = {
  parameters: { stage: { user: 'goes on', fault: '500@authentication/verify' } },
  play: clickUntil('failed'),
};

/** The user has cancelled, which is no failure of theirs, and not shown as one. */
export const Cancelled: Story = {
  parameters: { stage: { user: 'cancels' } },
  play: clickUntil('failed'),
};

/** A browser without passkeys: the rest of the form is still there. */
export const Unsupported: Story = {
  beforeEach: withoutPasskeys,
  play: ({ canvasElement }) => waitForState(canvasElement, 'unsupported'),
};

export const Disabled: Story = { args: { disabled: true } };

/** The page's own label, and its own icon. */
export const OwnLabel: Story = {
  args: { label: 'Open the workshop' },
  render: (args, context) => html`
    <passkey-login .relyingParty=${(context.loaded as Loaded).visit.site.relyingParty}>
      <svg slot="icon" viewBox="0 0 24 24" width="20" fill="currentColor" aria-hidden="true">
        <path d="M3 3h8v8H3zm10 0h8v8h-8zM3 13h8v8H3zm10 0h8v8h-8z" />
      </svg>
      ${args.label}
    </passkey-login>
  `,
};

/** Passkeys are offered in the input's autofill, which the element exposes as a state. */
export const Autofill: Story = {
  play: async ({ canvasElement }) => {
    const login = canvasElement.querySelector('passkey-login')!;
    await waitFor(() => expect(login.matches(':state(autofill)')).toBe(true));
    canvasElement.querySelector('input')!.focus();
  },
};
