import { html } from 'hono/html';
import type { Markup } from './markup.js';
import type { AccountView } from './view.js';

/** The places that the header's navigation leads to. */
export type Place = '/' | '/sign-in' | '/sign-up' | '/account';

export const siteHeader = (place?: Place, account?: AccountView): Markup => html`
  <header class="site-header">
    <div class="site-header-row">
      <a class="brand" href="/" ${place === '/' && html`aria-current="page"`}>
        <img src="/assets/logo.svg" alt="" width="40" height="40" />
        <span class="brand-name">Alder Lane <span class="brand-kind">Tool Library</span></span>
      </a>
      <nav aria-label="Site">
        <ul class="site-nav" role="list">
          ${
            account
              ? navigationItem('/account', 'Your account', place)
              : [
                  navigationItem('/sign-in', 'Sign in', place),
                  navigationItem('/sign-up', 'Create an account', place),
                ]
          }
        </ul>
      </nav>
    </div>
  </header>
`;

const navigationItem = (target: Place, text: string, place?: Place): Markup => html`
  <li><a href="${target}" ${target === place && html`aria-current="page"`}>${text}</a></li>
`;
