import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-600.css';
import '@fontsource/noto-sans-arabic/arabic-400.css';
import '@fontsource/noto-sans-arabic/arabic-600.css';
import '@fontsource/noto-sans-thai/thai-400.css';
import '@fontsource/noto-sans-thai/thai-600.css';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import 'passkey-elements/define';
import 'passkey-elements/locales';
import manifest from 'passkey-elements/custom-elements.json';
import { withActions } from 'storybook/actions/decorator';
import { configure } from 'storybook/test';
import { installAuthenticator, createVisit, renderOnStage } from '../stories/stage/stage.js';

setCustomElementsManifest(manifest);
// A busy machine takes longer than the second that is the default, in milliseconds.
configure({ asyncUtilTimeout: 10_000 });

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const choice = (title: string, icon: Toolbar['icon'], ...items: string[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [createVisit],
  beforeEach: installAuthenticator,
  decorators: [renderOnStage, withActions],
  globalTypes: {
    scheme: choice('Colours', 'contrast', 'light', 'dark'),
    direction: choice('Direction', 'transfer', 'ltr', 'rtl'),
    width: choice('Width', 'mobile', 'wide', 'narrow'),
    locale: choice('Language', 'globe', 'en', 'de', 'fr', 'ar', 'he', 'th', 'ja', 'zh-Hans'),
    user: choice('User', 'user', 'you decide', 'goes on', 'cancels', 'has no passkey'),
    server: choice('Server', 'database', 'answers', 'is slow', 'fails', 'is away'),
  },
  initialGlobals: {
    scheme: 'light',
    direction: 'ltr',
    width: 'wide',
    locale: 'en',
    user: 'you decide',
    server: 'answers',
  },
  parameters: {
    actions: {
      handles: [
        'passkey-start',
        'passkey-statechange',
        'passkey-beforesubmit',
        'passkey-success',
        'passkey-error',
        'passkey-remove',
        'passkey-removed',
        'passkey-renamed',
      ],
    },
    a11y: { test: 'error' },
    // One ceremony runs at a time on a page: each story needs one of its own.
    docs: { story: { inline: false, height: '20rem' } },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: ['Welcome', 'Guides', 'Elements', 'Errors', 'Themes', 'Preferences', 'Languages'],
      },
    },
  },
};

export default preview;
