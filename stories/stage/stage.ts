import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import './stage.css';
import { type InitialSituation, type Choices, Visit } from './visit.js';

/** What a story's render function gets as `loaded`. */
export interface Loaded {
  visit: Visit;
}

/** The parameters of a story's stage. */
export interface StageParameters extends InitialSituation {
  /** Overrides the toolbar. */
  user?: Choices['user'];
  scheme?: 'light' | 'dark';
  direction?: 'ltr' | 'rtl';
  lang?: string;
  width?: 'wide' | 'narrow';
}

const parametersOf = (parameters: Record<string, unknown>): StageParameters =>
  parameters.stage ?? {};

export const createVisit = async ({ globals, parameters }: StoryContext): Promise<Loaded> => {
  const stage = parametersOf(parameters);
  const choices = { ...(globals as Choices), ...stage };
  return { visit: await Visit.begin(choices, stage) };
};

export const installAuthenticator = ({
  loaded,
  globals,
  parameters,
}: StoryContext): (() => void) => {
  const { scheme = globals.scheme as string } = parametersOf(parameters);
  document.documentElement.dataset.scheme = scheme;
  return (loaded as Loaded).visit.installAuthenticator();
};

export const renderOnStage: Decorator = (story, { globals, name, parameters }) => {
  const stage = parametersOf(parameters);
  return html`<main
    class="stage"
    data-width=${stage.width ?? (globals.width as string)}
    dir=${stage.direction ?? (globals.direction as string)}
    lang=${stage.lang ?? (globals.locale as string)}
  >
    <h1 lang="en" dir="ltr">${name}</h1>
    ${story()}
  </main>`;
};
