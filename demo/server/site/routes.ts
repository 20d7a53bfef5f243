import { Hono, type Context } from 'hono';
import { readAccount } from '../accounts/account.js';
import { readSignInMethods } from '../accounts/sign-in-methods.js';
import type { AppEnv, RelyingParty } from '../app-context.js';
import { readPasskeys } from '../passkeys/passkey-list.js';
import {
  accountPage,
  homePage,
  signInPage,
  signInWithRecoveryCodePage,
  signUpPage,
  signUpWithPasswordPage,
} from '../../pages/index.js';
import type { AccountView, View } from '../../pages/index.js';
import { invitationAnswer } from './invitation.js';

/** The pages that people see. */
export const siteRoutes = (relyingParty: RelyingParty): Hono<AppEnv> => {
  const { database, rpId, sessions } = relyingParty;

  const signedOutPage =
    (page: (view: View) => ReturnType<typeof signInPage>) =>
    async (c: Context): Promise<Response> => {
      // The cookie comes with the page, so that requests which its scripts send at once share it.
      const { userId } = await sessions.readOrBegin(c);
      return userId ? c.redirect('/account', 303) : c.html(page({ inspect: wantsInspector(c) }));
    };

  const formWithoutScript =
    (page: (view: View) => ReturnType<typeof signInPage>) =>
    async (c: Context): Promise<Response> => {
      // What is no form at all is taken for an empty one.
      const { username } = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
      return c.html(
        page({
          notice: 'javascript-required',
          username: typeof username === 'string' ? username : '',
        }),
        422,
      );
    };

  return (
    new Hono<AppEnv>()
      .get('/', async (c) => c.html(homePage({ account: await user(relyingParty, c) })))
      .get('/sign-up', signedOutPage(signUpPage))
      .get('/sign-up/password', signedOutPage(signUpWithPasswordPage))
      .get('/sign-in', signedOutPage(signInPage))
      .get('/sign-in/recovery-code', signedOutPage(signInWithRecoveryCodePage))
      .post('/sign-up', formWithoutScript(signUpPage))
      .post('/sign-up/password', formWithoutScript(signUpWithPasswordPage))
      .post('/sign-in', formWithoutScript(signInPage))
      .post('/sign-in/recovery-code', formWithoutScript(signInWithRecoveryCodePage))
      .get('/account', async (c) => {
        const session = await sessions.read(c);
        if (!session?.userId) return c.redirect('/sign-in', 303);
        return c.html(
          accountPage({
            inspect: wantsInspector(c),
            account: await readAccount(database, rpId, session.userId),
            passkeys: await readPasskeys(relyingParty, session),
            signInMethods: await readSignInMethods(relyingParty, session.userId),
            invitationAnswer: invitationAnswer(c, session),
          }),
        );
      })
      // A form whose script did not run has changed nothing.
      .post('/account', (c) => c.redirect('/account', 303))
      .post('/sign-out', async (c) => {
        await sessions.signOut(c);
        return c.redirect('/', 303);
      })
  );
};

/** Any page with `?inspect` says what happens on it. */
const wantsInspector = (c: Context): boolean => c.req.query('inspect') !== undefined;

/** Who is signed in, for the pages. */
export const user = async (
  { database, rpId, sessions }: RelyingParty,
  c: Context,
): Promise<AccountView | undefined> => {
  const session = await sessions.read(c);
  return session?.userId ? readAccount(database, rpId, session.userId) : undefined;
};
