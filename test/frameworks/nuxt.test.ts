import { testGuarantees } from './guarantees.js';
import { testHydrationInDevelopment, testServerMarkup } from './server-rendered-pages.js';

const file = 'app/pages/sign-in.vue';

testGuarantees('nuxt', {
  mistakes: {
    'a misspelt attribute': { file, from: 'endpoint=', to: 'endpiont=' },
    'a misspelt event': { file, from: '@passkey-success', to: '@passkey-sucess' },
    'a handler of another event': {
      file,
      from: '{ result }: PasskeySuccessEvent',
      to: '{ result }: PasskeySuccessEvent & { error: Error }',
    },
  },
  built: (running) => testServerMarkup(running, `!!document.querySelector('#__nuxt').__vue_app__`),
  more: testHydrationInDevelopment,
});
