import { html } from 'hono/html';
import type { Markup } from './markup.js';
import type { AccountView } from './view.js';

/** The pages that the header's navigation links to. */
export type NavigationTarget = '/' | '/sign-in' | '/sign-up' | '/account';

export const siteHeader = (currentPage?: NavigationTarget, account?: AccountView): Markup => html`
  <header class="site-header">
    <div class="site-header-row">
      <a class="brand" href="/" ${currentPage === '/' && html`aria-current="page"`}>
        <img src="/assets/logo.svg" alt="" width="40" height="40" />
        <span class="brand-name">Alder Lane <span class="brand-kind">Tool Library</span></span>
      </a>
      <nav aria-label="Site">
        <ul class="site-nav" role="list">
          ${
            account
              ? navigationItem('/account', 'Your account', currentPage)
              : [
                  navigationItem('/sign-in', 'Sign in', currentPage),
                  navigationItem('/sign-up', 'Create an account', currentPage),
                ]
          }
        </ul>
      </nav>
    </div>
  </header>
`;

const navigationItem = (
  target: NavigationTarget,
  text: string,
  currentPage?: NavigationTarget,
): Markup => html`
  <li><a href="${target}" ${target === currentPage && html`aria-current="page"`}>${text}</a></li>
`;
