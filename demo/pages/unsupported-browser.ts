import { html } from 'hono/html';
import type { Markup } from './layout.js';

/**
 * What a passkey element shows in place of its button where the browser has no passkeys.
 * @param otherWay One sentence: how this user can go on.
 */
export const unsupportedBrowser = (otherWay: string): Markup => html`
  <div slot="unsupported" class="notice">
    <p><strong>This browser cannot use passkeys.</strong></p>
    <p>They work in Chrome and Edge 108, Firefox 119 and Safari 16.4, or later. ${otherWay}</p>
  </div>
`;
