import { it } from 'node:test';
import { testGuaranteesInDevelopment } from './development.js';
import { testGuarantees, visit } from './guarantees.js';
import { testServerRendering } from './server-rendering.js';

const file = 'src/pages/SignIn.tsx';

testGuarantees('react-18', {
  mistakes: {
    'a misspelt prop': { file, from: 'relyingParty=', to: 'relyingPatry=' },
    'a misspelt event': { file, from: 'onPasskeySuccess', to: 'onPasskeySucess' },
    'a handler of another event': {
      file,
      from: '{ result }: Elements.PasskeySuccessEvent',
      to: '{ result }: Elements.PasskeySuccessEvent & { error: Error }',
    },
  },
  built(running) {
    testServerRendering(running);

    it('a ref is the element, which the page can start', () =>
      visit(running, async ({ page, authenticator, site, goTo }) => {
        const name = await site.signUp();
        await site.signOut();
        await goTo('Sign in');
        await authenticator.setUserVerified(false);
        await site.signInButton.click();
        const again = page.getByRole('button', { name: 'Try again' });
        await again.waitFor();
        await authenticator.setUserVerified(true);
        await again.click();
        await site.waitForAccountPage(name);
      }));
  },
  more: (running) =>
    testGuaranteesInDevelopment(running, {
      file,
      from: '<h1>Sign in</h1>',
      to: '<h1>Welcome back</h1>',
    }),
});
