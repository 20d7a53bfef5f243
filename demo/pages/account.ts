import { html } from 'hono/html';
import { confirmDialog } from './confirm-dialog.js';
import { formStatus } from './form-status.js';
import { invitation } from './invitation.js';
import { layout, type Markup } from './layout.js';
import { passkeyItem } from './passkey-item.js';
import { passwordSection } from './password-section.js';
import { recoveryCodesSection } from './recovery-codes-section.js';
import { unsupportedBrowser } from './unsupported-browser.js';
import type { AccountView, View } from './view.js';

/**
 * The page behind sign-in.
 * @throws {TypeError} when there is no account: the server redirects such requests to the sign-in page.
 */
export const accountPage = ({
  account,
  inspect,
  passkeys = [],
  signInMethods = { password: false, recoveryCodes: 0 },
  invitationCookie,
}: View): Markup => {
  if (!account) throw new TypeError('The account page needs a signed-in account.');
  return layout({
    title: 'Your account',
    description: 'Your card and the ways into your account at Alder Lane Tool Library.',
    currentPage: '/account',
    account,
    passkeys: true,
    inspect,
    script: 'account.js',
    main: html`
      <div class="account">
        <header class="account-greeting">
          <h1>Hello, <bdi class="person">${account.displayName}</bdi></h1>
          <p class="lead">You are signed in. The shed is open on Saturdays from ten to one.</p>
        </header>
        <div class="account-side">${libraryCard(account)} ${signOut}</div>
        <div class="account-main">
          ${invitationCookie && invitation(invitationCookie)}
          <section class="passkeys" aria-labelledby="passkeys">
            <h2 id="passkeys" tabindex="-1">Your passkeys</h2>
            <p>
              Each of them opens this account. A second one, on another device, lets you in when the
              first is lost.
            </p>
            <passkey-list endpoint="/passkeys">${addPasskey(passkeys.length > 0)}</passkey-list>
            <noscript>
              <ul class="passkey-list" role="list">
                ${passkeys.map(passkeyItem)}
              </ul>
            </noscript>
          </section>
          <section class="ways" aria-labelledby="ways">
            <div>
              <h2 id="ways">Other ways in</h2>
              <p>
                For the day when no passkey is at hand. Before a change to your passkeys or to
                these, we may ask you to confirm that it’s you.
              </p>
            </div>
            <p class="needs-script">
              <button class="button button-quiet" type="button" id="confirm-now">
                Confirm that it’s you
              </button>
            </p>
            <noscript>
              <p class="hint">To change any of these, turn on JavaScript for this site.</p>
            </noscript>
            ${passwordSection(account, signInMethods.password)}
            ${recoveryCodesSection(signInMethods.recoveryCodes)}
          </section>
        </div>
        ${confirmDialog(account, signInMethods.password)}
      </div>
    `,
  });
};

const libraryCard = (account: AccountView): Markup => html`
  <section class="library-card" aria-labelledby="card">
    <h2 id="card">Borrower’s card</h2>
    <dl>
      <div>
        <dt>Name</dt>
        <dd class="library-card-name"><bdi class="person">${account.displayName}</bdi></dd>
      </div>
      <div>
        <dt>Username</dt>
        <dd><bdi class="person">${account.name}</bdi></dd>
      </div>
      <div>
        <dt>On loan</dt>
        <dd>Nothing yet</dd>
      </div>
    </dl>
  </section>
`;

const signOut = html`
  <form method="post" action="/sign-out">
    <button class="button button-quiet" type="submit">Sign out</button>
  </form>
  <form class="needs-script" method="post" action="/account" id="sign-out-everywhere">
    <button class="button button-quiet" type="submit">Sign out everywhere</button>
    ${formStatus}
  </form>
`;

// The address after success is this page's own, so that it loads again and lists the new passkey.
const addPasskey = (hasPasskeys: boolean): Markup => html`
  <div class="add-passkey">
    <passkey-register endpoint="/passkeys" success-url="/account">
      ${hasPasskeys ? 'Add another passkey' : 'Add a passkey'}
      ${unsupportedBrowser('Open this page in one of them to add a passkey there.')}
    </passkey-register>
    <noscript><p class="hint">To add a passkey, turn on JavaScript for this site.</p></noscript>
  </div>
`;
