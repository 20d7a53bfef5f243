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
import { findInvitationCookie } from './invitation.js';

/** The routes of the site's pages. */
export const createSiteRoutes = (relyingParty: RelyingParty): Hono<AppEnv> => {
  const { database, rpId, sessions } = relyingParty;

  const renderForSignedOut =
    (page: (view: View) => ReturnType<typeof signInPage>) =>
    async (c: Context): Promise<Response> => {
      // The cookie comes with the page, so that requests which its scripts send at once share it.
      const { userId } = await sessions.readOrBegin(c);
      return userId ? c.redirect('/account', 303) : c.html(page({ inspect: showsInspector(c) }));
    };

  const respondToUnscriptedForm =
    (page: (view: View) => ReturnType<typeof signInPage>) =>
    async (c: Context): Promise<Response> => {
      // A body that is not a form counts as an empty form.
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
      .get('/', async (c) => c.html(homePage({ account: await readSignedInUser(relyingParty, c) })))
      .get('/sign-up', renderForSignedOut(signUpPage))
      .get('/sign-up/password', renderForSignedOut(signUpWithPasswordPage))
      .get('/sign-in', renderForSignedOut(signInPage))
      .get('/sign-in/recovery-code', renderForSignedOut(signInWithRecoveryCodePage))
      .post('/sign-up', respondToUnscriptedForm(signUpPage))
      .post('/sign-up/password', respondToUnscriptedForm(signUpWithPasswordPage))
      .post('/sign-in', respondToUnscriptedForm(signInPage))
      .post('/sign-in/recovery-code', respondToUnscriptedForm(signInWithRecoveryCodePage))
      .get('/account', async (c) => {
        const session = await sessions.read(c);
        if (!session?.userId) return c.redirect('/sign-in', 303);
        return c.html(
          accountPage({
            inspect: showsInspector(c),
            account: await readAccount(database, rpId, session.userId),
            passkeys: await readPasskeys(relyingParty, session),
            signInMethods: await readSignInMethods(relyingParty, session.userId),
            invitationCookie: findInvitationCookie(c, session),
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

/** Any page shows the inspector with `?inspect` in its URL. */
const showsInspector = (c: Context): boolean => c.req.query('inspect') !== undefined;

/** The signed-in user, for the pages. */
export const readSignedInUser = async (
  { database, rpId, sessions }: RelyingParty,
  c: Context,
): Promise<AccountView | undefined> => {
  const session = await sessions.read(c);
  return session?.userId ? readAccount(database, rpId, session.userId) : undefined;
};
