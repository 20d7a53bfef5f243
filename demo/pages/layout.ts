import { html } from 'hono/html';
import type { Markup } from './markup.js';
import { siteFooter } from './site-footer.js';
import { siteHeader, type NavigationTarget } from './site-header.js';
import type { AccountView } from './view.js';

export type { Markup } from './markup.js';

interface Page {
  /** Comes before the site's name in the document's title. */
  title: string;
  description: string;
  currentPage?: NavigationTarget;
  account?: AccountView | undefined;
  /** Whether the page uses the passkey elements and so loads their file. */
  passkeys: boolean;
  /** Whether the page shows the inspector. */
  inspect?: boolean | undefined;
  /** The script that handles the page's forms. */
  script?: string;
  main: Markup;
}

/** A whole document: head, header, the page's own content as the main landmark, footer. */
export const layout = ({
  title,
  description,
  currentPage,
  account,
  passkeys,
  inspect,
  script,
  main,
}: Page): Markup => html`
  <!doctype html>
  <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <title>${title} – Alder Lane Tool Library</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content="${description}" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#f4f7f5" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#101815" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href="/assets/logo.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/site.css" />
      ${passkeys && html`<script type="module" src="/passkey-elements/passkey-elements.js"></script>`}
      ${script && html`<script type="module" src="/assets/${script}"></script>`}
    </head>
    <body>
      <a class="skip-link" href="#main">Skip to the content</a>
      ${siteHeader(currentPage, account)}
      <main id="main" tabindex="-1">${main}</main>
      ${inspect && html`<passkey-inspector></passkey-inspector>`} ${siteFooter}
    </body>
  </html>
`;
