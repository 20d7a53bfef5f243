import { testGuarantees } from './guarantees.js';

const file = 'src/pages/SignIn.tsx';

testGuarantees('solid', {
  mistakes: {
    'a misspelt attribute': { file, from: 'endpoint=', to: 'endpiont=' },
    'a misspelt property': {
      file: 'src/pages/Account.tsx',
      from: '<passkey-list prop:relyingParty',
      to: '<passkey-list prop:relyingPatry',
    },
    'a handler of another event': {
      file,
      from: '{ result }: PasskeySuccessEvent',
      to: '{ result }: PasskeySuccessEvent & { error: Error }',
    },
  },
});
