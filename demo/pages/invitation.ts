import { html } from 'hono/html';
import type { Markup } from './layout.js';

/**
 * Invites a user who has signed in without a passkey to create one. The browser may have created one
 * by the time they read it.
 * @param dismissalCookie the name of the cookie that stores the dismissal
 */
export const invitation = (dismissalCookie: string): Markup => html`
  <section
    class="invitation needs-script"
    aria-labelledby="invitation"
    data-cookie="${dismissalCookie}"
  >
    <h2 id="invitation">Sign in without typing next time</h2>
    <p>
      A passkey opens your account with your fingerprint, face or screen lock, and cannot be given
      away by mistake.
    </p>
    <div class="actions">
      <passkey-register mediation="conditional" endpoint="/passkeys" success-url="/account">
        Create a passkey
      </passkey-register>
      <button class="button button-quiet" type="button">Not now</button>
    </div>
  </section>
`;
