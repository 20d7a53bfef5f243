import { keepsGuarantees } from './guarantees.js';

keepsGuarantees('react', {
  mistakes: {
    'a misspelt attribute of the tag': {
      file: 'src/pages/SignIn.tsx',
      from: 'endpoint=',
      to: 'endpiont=',
    },
  },
});
