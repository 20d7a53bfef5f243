import { html } from 'hono/html';
import { formStatus } from '../../pages/form-status.js';
import type { Markup } from '../../pages/layout.js';
import { currentPasswordField } from '../../pages/password-field.js';
import { unsupportedBrowser } from '../../pages/unsupported-browser.js';
import { usernameField } from '../../pages/username-field.js';
import type { Manifest } from './manifest.js';

/** The one page of a backend: a way in, and an account with its passkeys. */
export const backendPage = (manifest: Manifest): Markup => html`
  <!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Passkeys with ${manifest.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/assets/logo.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/site.css" />
      <script type="module" src="/passkey-elements/passkey-elements.js"></script>
      <script type="module" src="/runner/page.js"></script>
    </head>
    <body>
      <main id="main">
        <div class="panel">
          <h1>Passkeys with ${manifest.title}</h1>
          <p class="panel-lead" id="session" role="status">One moment…</p>
          <div id="content"></div>
        </div>
      </main>
      <template id="signed-out">${signInForm(manifest)}</template>
      <template id="signed-in">${account(manifest)}</template>
    </body>
  </html>
`;

const signInForm = ({ account, ...manifest }: Manifest): Markup => html`
  <form class="form" id="way-in">
    ${usernameField({ autocomplete: 'username webauthn' })}
    <passkey-login for="username" ${backendAttributes(manifest)}>
      Sign in with a passkey ${unsupportedBrowser('Open this page in one of them.')}
    </passkey-login>
    ${
      account === 'passkey'
        ? html`<passkey-register for="username" ${backendAttributes(manifest)}>
            Create an account with a passkey
          </passkey-register>`
        : html`
            <p class="divider">or, for a new account too,</p>
            ${currentPasswordField('password')}
            <button class="button button-quiet" type="submit">Go on with a password</button>
          `
    }
    ${formStatus}
  </form>
`;

const account = (manifest: Manifest): Markup => {
  const add = html`<passkey-register ${backendAttributes(manifest)}
    >Add a passkey</passkey-register
  >`;
  return html`
    <div class="form">
      ${
        manifest.features.includes('list')
          ? html`<passkey-list ${backendAttributes(manifest)}>${add}</passkey-list>`
          : add
      }
      <button class="button button-quiet" type="button" id="sign-out">Sign out</button>
      ${formStatus}
    </div>
  `;
};

const backendAttributes = ({ preset, endpoint }: Pick<Manifest, 'preset' | 'endpoint'>): Markup =>
  html`backend="${preset}" ${endpoint && html`endpoint="${endpoint}"`}`;
