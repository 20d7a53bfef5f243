import { testGuarantees } from './guarantees.js';

const file = 'src/app/pages/sign-in.ts';

testGuarantees('angular', {
  mistakes: {
    'a misspelt attribute, without which there is no relying party': {
      file,
      from: 'endpoint=',
      to: 'endpiont=',
    },
    'a misspelt property': { file, from: '[input]', to: '[inptu]' },
    'a misspelt event': { file, from: '(passkey-success)', to: '(passkey-sucess)' },
    'a handler of another event': {
      file,
      from: '{ result }: PasskeySuccessEvent',
      to: '{ result }: PasskeySuccessEvent & { error: Error }',
    },
  },
});
