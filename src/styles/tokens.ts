import { css } from 'lit';

/**
 * The custom properties that a page may set, with what holds where it does not: the page's own
 * font and the browser's system colours, which follow the page's colour scheme by themselves.
 */
export const tokens = css`
  :host {
    --_accent: var(--passkey-accent, CanvasText);
    --_on-accent: var(--passkey-on-accent, Canvas);
    --_radius: var(--passkey-radius, 0.5em);
    --_gap: var(--passkey-gap, 0.5em);
    --_min-height: var(--passkey-min-height, 2.75em);
    --_focus: var(--passkey-focus, var(--_accent));
    --_error: var(--passkey-error, inherit);
  }
`;
