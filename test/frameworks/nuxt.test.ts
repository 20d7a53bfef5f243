import { keepsGuarantees } from './guarantees.js';
import { findsNoMismatchInDevelopment, keepsServersMarkup } from './server-rendered-pages.js';

const file = 'app/pages/sign-in.vue';

keepsGuarantees('nuxt', {
  mistakes: {
    'a misspelt attribute': { file, from: 'endpoint=', to: 'endpiont=' },
    'a misspelt event': { file, from: '@passkey-success', to: '@passkey-sucess' },
    'a handler of another event': {
      file,
      from: '{ result }: PasskeySuccessEvent',
      to: '{ result }: PasskeySuccessEvent & { error: Error }',
    },
  },
  built: (running) =>
    keepsServersMarkup(running, `!!document.querySelector('#__nuxt').__vue_app__`),
  more: findsNoMismatchInDevelopment,
});
