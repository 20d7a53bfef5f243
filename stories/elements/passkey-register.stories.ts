import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { PasskeyRegister } from 'passkey-elements/elements';
import { clickUntil, waitForState, withoutPasskeys } from '../stage/play.js';
import type { Loaded } from '../stage/stage.js';

type Args = Pick<PasskeyRegister, 'disabled'> & { label: string; passkeyName: string };

const meta: Meta<Args> = {
  title: 'Elements/passkey-register',
  component: 'passkey-register',
  args: { label: '', passkeyName: 'Phone', disabled: false },
  render: (args, { loaded }) => html`
    <form>
      <label for="email">Email</label>
      <input id="email" name="email" autocomplete="username" value="grace@example.com" required />
      <passkey-register
        for="email"
        passkey-name=${args.passkeyName}
        .relyingParty=${(loaded as Loaded).visit.site.relyingParty}
        ?disabled=${args.disabled}
        >${args.label || nothing}</passkey-register
      >
    </form>
  `,
};

export default meta;

type Story = StoryObj<Args>;

/** Creates an account with a passkey; without `for`, it adds one to the account that is signed in. */
export const Idle: Story = {
  play: ({ canvasElement }) => waitForState(canvasElement, 'idle'),
};

/** Before the browser's dialog opens: the server is slow. */
export const Requesting: Story = {
  parameters: { stage: { fault: 'hang@registration/options@always' } },
  play: clickUntil('requesting'),
};

/** While the browser's own dialog is open. */
export const Prompting: Story = {
  parameters: { stage: { user: 'hesitates' } },
  play: clickUntil('prompting'),
};

/** While the relying party verifies the response. */
export const Verifying: Story = {
  parameters: { stage: { user: 'goes on', fault: 'hang@registration/verify' } },
  play: clickUntil('verifying'),
};

/** The passkey is there, and the user signed in. */
export const Complete: Story = {
  parameters: { stage: { user: 'goes on' } },
  play: clickUntil('complete'),
};

/** The button can be used again at once. */
export const Failed: Story = {
  parameters: { stage: { user: 'goes on', fault: '500@registration/verify' } },
  play: clickUntil('failed'),
};

/** A browser without passkeys: the rest of the form is still there. */
export const Unsupported: Story = {
  beforeEach: withoutPasskeys,
  play: ({ canvasElement }) => waitForState(canvasElement, 'unsupported'),
};

export const Disabled: Story = { args: { disabled: true } };
