import { testGuaranteesInDevelopment } from './development.js';
import { testGuarantees } from './guarantees.js';
import { testHydrationInDevelopment, testServerMarkup } from './server-rendered-pages.js';

const tag = 'app/sign-in/page.tsx';
const component = 'app/sign-up/page.tsx';

// React marks a node as its own while it still renders; what is committed hangs from the root's current.
const isCommitted = `(() => {
  const key = Object.keys(form).find((name) => name.startsWith('__reactFiber'));
  if (!key) return false;
  let root = form[key];
  while (root.return) root = root.return;
  const has = (fiber) =>
    !!fiber && (fiber.stateNode === form || has(fiber.child) || has(fiber.sibling));
  return has(root.stateNode.current);
})()`;

testGuarantees('next', {
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
  built: (running) => testServerMarkup(running, isCommitted),
  more: (running) => {
    testHydrationInDevelopment(running);
    testGuaranteesInDevelopment(running, {
      file: tag,
      from: '<h1>Sign in</h1>',
      to: '<h1>Welcome back</h1>',
    });
  },
});
