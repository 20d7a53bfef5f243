import { html } from 'hono/html';
import { aboutPasskeys } from './about-passkeys.js';
import { javascriptRequired } from './javascript-required.js';
import { layout, type Markup } from './layout.js';
import { submitWithoutScript } from './submit-without-script.js';
import { unsupportedBrowser } from './unsupported-browser.js';
import { usernameField } from './username-field.js';
import type { View } from './view.js';

/** Opens an account with a username and its first passkey. */
export const signUpPage = ({ account, inspect, notice, username }: View): Markup =>
  layout({
    title: notice ? 'JavaScript is needed to create an account' : 'Create an account',
    description: 'Create an account at Alder Lane Tool Library with a passkey.',
    currentPage: '/sign-up',
    account,
    passkeys: true,
    inspect,
    main: html`
      <div class="panel panel-with-aside">
        <div>
          <h1>Create an account</h1>
          <p class="panel-lead">Choose a username, then create a passkey.</p>
          ${notice && javascriptRequired}
          <form class="form" method="post" action="/sign-up">
            ${usernameField({
              autocomplete: 'username',
              hint: 'The name on your card, in any language, up to 64 characters.',
              value: username,
            })}
            <passkey-register for="username" endpoint="/passkeys" success-url="/account">
              Create a passkey
              ${unsupportedBrowser('Your phone may be able to: open this page there.')}
            </passkey-register>
            ${submitWithoutScript}
          </form>
          <p class="panel-foot">
            Already a member? <a href="/sign-in">Sign in</a><br />
            No passkey yet? <a href="/sign-up/password">Use a password</a>
          </p>
        </div>
        ${aboutPasskeys}
      </div>
    `,
  });
