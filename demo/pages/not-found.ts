import { html } from 'hono/html';
import { layout, type Markup } from './layout.js';
import type { View } from './view.js';

/** For every address that leads nowhere. */
export const notFoundPage = ({ account }: View): Markup =>
  layout({
    title: 'Page not found',
    description: 'There is no page at this address.',
    account,
    passkeys: false,
    main: html`
      <div class="panel">
        <h1>This hook is empty</h1>
        <p class="panel-lead">
          There is no page at this address. It may have moved, or the address may have a slip in it.
        </p>
        <p class="actions"><a class="button" href="/">Go to the home page</a></p>
      </div>
    `,
  });
