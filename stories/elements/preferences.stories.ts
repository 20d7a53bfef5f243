import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { list, signInForm } from '../stage/form.js';
import { clickUntil, waitForState } from '../stage/play.js';
import type { Loaded } from '../stage/stage.js';

const meta: Meta = {
  title: 'Preferences',
  parameters: { stage: { passkeys: ['Phone'], user: 'goes on' } },
  render: (_, { loaded }) => signInForm(loaded as Loaded),
};

export default meta;

/** The page's colour scheme is the elements' own. */
export const Dark: StoryObj = {
  parameters: { stage: { passkeys: ['Phone'], scheme: 'dark' } },
};

export const DarkList: StoryObj = {
  parameters: { stage: { passkeys: ['Phone', 'Laptop'], signedIn: true, scheme: 'dark' } },
  render: (_, { loaded }) => list(loaded as Loaded),
  play: ({ canvasElement }) => waitForState(canvasElement, 'ready'),
};

/** Where the system forces its colours, edges say what backgrounds no longer can. */
export const ForcedColors: StoryObj = {
  tags: ['forced-colors'],
};

export const ForcedColorsList: StoryObj = {
  tags: ['forced-colors'],
  parameters: { stage: { passkeys: ['Phone', 'Laptop'], signedIn: true } },
  render: (_, { loaded }) => list(loaded as Loaded),
  play: ({ canvasElement }) => waitForState(canvasElement, 'ready'),
};

/** With more contrast, every control and card has an edge in the colour of its text. */
export const MoreContrast: StoryObj = {
  tags: ['more-contrast'],
  render: (_, { loaded }) => html`
    <div style="--passkey-accent: #0b5ed7; --passkey-on-accent: #fff">
      ${signInForm(loaded as Loaded)}
    </div>
  `,
};

/** Nothing turns. */
export const ReducedMotion: StoryObj = {
  tags: ['reduced-motion'],
  parameters: { stage: { passkeys: ['Phone'], user: 'hesitates' } },
  play: clickUntil('prompting'),
};

/** 1280 pixels at 400 %. */
export const Zoomed: StoryObj = {
  parameters: { stage: { passkeys: ['Phone', 'Laptop'], signedIn: true } },
  render: (_, { loaded }) => html`
    <div style="inline-size: 16rem; font-size: 200%">${list(loaded as Loaded)}</div>
  `,
  play: ({ canvasElement }) => waitForState(canvasElement, 'ready'),
};
