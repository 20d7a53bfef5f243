import { keepsGuaranteesInDevelopment } from './development.js';
import { keepsGuarantees } from './guarantees.js';
import { keepsServersMarkup } from './server-rendered-pages.js';

const tag = 'app/sign-in/page.tsx';
const component = 'app/sign-up/page.tsx';

keepsGuarantees('next', {
  mistakes: {
    'a misspelt attribute of the tag': { file: tag, from: 'endpoint=', to: 'endpiont=' },
    'a misspelt event of the component': {
      file: component,
      from: 'onPasskeySuccess',
      to: 'onPasskeySucess',
    },
    'a handler of another event on the component': {
      file: component,
      from: '() => router',
      to: '(event: { error: Error }) => event.error && router',
    },
  },
  built: (running) =>
    keepsServersMarkup(running, `Object.keys(form).some((key) => key.startsWith('__reactFiber'))`),
  more: (running) =>
    keepsGuaranteesInDevelopment(running, {
      file: tag,
      from: '<h1>Sign in</h1>',
      to: '<h1>Welcome back</h1>',
    }),
});
