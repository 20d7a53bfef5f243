import { testGuaranteesInDevelopment } from './development.js';
import { testGuarantees } from './guarantees.js';

const file = 'src/routes/sign-in/+page.svelte';

testGuarantees('svelte', {
  mistakes: {
    'a misspelt attribute': { file, from: 'endpoint=', to: 'endpiont=' },
    'a misspelt event': { file, from: 'onpasskey-success', to: 'onpasskey-sucess' },
    'a handler of another event': {
      file,
      from: '{ result }: PasskeySuccessEvent',
      to: '{ result }: PasskeySuccessEvent & { error: Error }',
    },
  },
  more: (running) =>
    testGuaranteesInDevelopment(running, {
      file,
      from: '<h1>Sign in</h1>',
      to: '<h1>Welcome back</h1>',
    }),
});
