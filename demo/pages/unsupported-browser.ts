import { html } from 'hono/html';
import type { Markup } from './layout.js';

/**
 * What a passkey element shows in place of its button where the browser has no passkeys.
 * @param alternative One sentence that says what the user can do instead.
 */
export const unsupportedBrowser = (alternative: string): Markup => html`
  <div slot="unsupported" class="notice">
    <p><strong>This browser cannot use passkeys.</strong></p>
    <p>They work in Chrome and Edge 108, Firefox 119 and Safari 16.4, or later. ${alternative}</p>
  </div>
`;
