import { testGuarantees } from './guarantees.js';
import { testHydrationInDevelopment, testServerMarkup } from './server-rendered-pages.js';

const file = 'src/pages/sign-in.astro';

testGuarantees('astro', {
  // Its templates have no handlers of events that could be refused.
  mistakes: {
    'a misspelt attribute': { file, from: 'endpoint=', to: 'endpiont=' },
    'an attribute that is no text': {
      file,
      from: 'for="username" endpoint',
      to: 'for={1} endpoint',
    },
  },
  // Nothing takes the page over: it is whole once it is parsed.
  built: (running) => testServerMarkup(running, `document.readyState !== 'loading'`),
  more: testHydrationInDevelopment,
});
