import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { click, waitForState } from '../stage/play.js';
import { list, signInForm } from '../stage/form.js';
import type { Loaded } from '../stage/stage.js';
import { expect, waitFor } from 'storybook/test';
import { elementIn } from '../stage/play.js';

const meta: Meta = {
  title: 'Languages',
  parameters: { stage: { passkeys: ['Phone'], user: 'goes on', width: 'narrow' } },
  render: (_, { loaded }) => signInForm(loaded as Loaded),
};

export default meta;

const refused = { passkeys: ['Phone'], user: 'goes on', fault: '500@authentication/verify' };
const play: StoryObj['play'] = async ({ canvasElement }) => {
  const english = 'Sign in with a passkey';
  const { shadowRoot } = elementIn(canvasElement);
  await waitFor(() => expect(shadowRoot!.textContent).not.toContain(english));
  click(canvasElement);
  await waitForState(canvasElement, 'failed');
};

/** Long words, in little room. */
export const German: StoryObj = {
  parameters: { stage: { ...refused, lang: 'de', width: 'narrow' } },
  play,
};

/** Tall letters, and no spaces between words. */
export const Thai: StoryObj = {
  parameters: { stage: { ...refused, lang: 'th', width: 'narrow' } },
  play,
};

/** From right to left. */
export const Arabic: StoryObj = {
  parameters: { stage: { ...refused, lang: 'ar', direction: 'rtl', width: 'narrow' } },
  play,
};

/** The list from right to left: dates, names of the other direction, and the order of buttons. */
export const ArabicList: StoryObj = {
  parameters: {
    stage: { passkeys: ['Phone', 'هاتف'], signedIn: true, lang: 'ar', direction: 'rtl' },
  },
  render: (_, { loaded }) => list(loaded as Loaded),
  play: async ({ canvasElement }) => {
    await waitForState(canvasElement, 'ready');
    const { shadowRoot } = elementIn(canvasElement);
    await waitFor(() => expect(shadowRoot!.textContent).not.toContain('Rename'));
  },
};

/** The list in German, in little room. */
export const GermanList: StoryObj = {
  parameters: {
    stage: { passkeys: ['Phone', 'Laptop'], signedIn: true, lang: 'de', width: 'narrow' },
  },
  render: (_, { loaded }) => list(loaded as Loaded),
  play: ArabicList.play,
};
