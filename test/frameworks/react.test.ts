import { testGuaranteesInDevelopment } from './development.js';
import { testGuarantees } from './guarantees.js';
import { testServerRendering } from './server-rendering.js';

const tag = 'src/pages/SignIn.tsx';
const component = 'src/pages/SignUp.tsx';

testGuarantees('react', {
  mistakes: {
    'a misspelt attribute of the tag': { file: tag, from: 'endpoint=', to: 'endpiont=' },
    'a handler of another event on the tag': {
      file: tag,
      from: '{ result }: PasskeySuccessEvent',
      to: '{ result }: PasskeySuccessEvent & { error: Error }',
    },
    'a misspelt prop of the component': { file: component, from: 'endpoint=', to: 'endpiont=' },
    'a misspelt event of the component': {
      file: component,
      from: 'onPasskeySuccess',
      to: 'onPasskeySucess',
    },
    'a handler of another event on the component': {
      file: component,
      from: '() => navigate',
      to: '(event: { error: Error }) => event.error && navigate',
    },
  },
  built: testServerRendering,
  more: (running) =>
    testGuaranteesInDevelopment(running, {
      file: tag,
      from: '<h1>Sign in</h1>',
      to: '<h1>Welcome back</h1>',
    }),
});
