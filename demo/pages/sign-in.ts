import { html } from 'hono/html';
import { javascriptRequired } from './javascript-required.js';
import { layout, type Markup } from './layout.js';
import { submitWithoutScript } from './submit-without-script.js';
import { unsupportedBrowser } from './unsupported-browser.js';
import type { View } from './view.js';

/** Signs in from the browser's autofill on the username input, or from the button. */
export const signInPage = ({ account, notice, username }: View): Markup =>
  layout({
    title: notice ? 'JavaScript is needed to sign in' : 'Sign in',
    description: 'Sign in to Alder Lane Tool Library with your passkey.',
    place: '/sign-in',
    account,
    passkeys: true,
    main: html`
      <div class="panel">
        <h1>Sign in</h1>
        <p class="panel-lead">Use your fingerprint, face or screen lock. No password needed.</p>
        ${notice && javascriptRequired}
        <form class="form" method="post" action="/sign-in">
          <div class="field">
            <label for="username">Username</label>
            <input
              id="username"
              name="username"
              type="text"
              autocomplete="username webauthn"
              autocapitalize="none"
              spellcheck="false"
              maxlength="64"
              dir="auto"
              aria-describedby="username-hint"
              value="${username ?? ''}"
            />
            <p class="hint" id="username-hint">
              Select the field to choose from your passkeys, or leave it empty and use the button.
            </p>
          </div>
          <passkey-login for="username" endpoint="/passkeys" success-url="/account">
            Sign in with a passkey
            ${unsupportedBrowser('Your passkey may also be on your phone: open this page there.')}
          </passkey-login>
          ${submitWithoutScript}
        </form>
        <p class="panel-foot">New to Alder Lane? <a href="/sign-up">Create an account</a></p>
      </div>
    `,
  });
