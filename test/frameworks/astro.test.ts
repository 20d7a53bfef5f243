import { keepsGuarantees } from './guarantees.js';
import { findsNoMismatchInDevelopment, keepsServersMarkup } from './server-rendered-pages.js';

const file = 'src/pages/sign-in.astro';

keepsGuarantees('astro', {
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
  built: (running) => keepsServersMarkup(running, `document.readyState !== 'loading'`),
  more: findsNoMismatchInDevelopment,
});
