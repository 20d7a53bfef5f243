import { css } from 'lit';

/**
 * What every element has: the custom properties that a page may set, with what holds where it does
 * not (the page's own font, and the browser's system colours, which follow the page's colour scheme
 * by themselves), its status line and its focus ring.
 */
export const element = css`
  :host {
    display: block;
    font-family: var(--passkey-font, inherit);
    line-height: 1.4;
    overflow-wrap: anywhere;
    --_accent: var(--passkey-accent, CanvasText);
    --_on-accent: var(--passkey-on-accent, Canvas);
    --_radius: var(--passkey-radius, 0.5em);
    --_gap: var(--passkey-gap, 0.5em);
    --_min-height: var(--passkey-min-height, 2.75em);
    --_focus: var(--passkey-focus, var(--_accent));
    --_error: var(--passkey-error, inherit);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  [part='status'] {
    font-size: 0.875em;
  }

  [part='status']:not(:empty) {
    margin-block-start: var(--_gap);
  }

  .failed {
    color: var(--_error);
  }

  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }

  @media (prefers-contrast: more) {
    button,
    dialog,
    li {
      border-color: currentColor;
    }
  }

  @media (forced-colors: active) {
    button,
    .main {
      background: ButtonFace;
      color: ButtonText;
    }
  }

  /* The words of its language are on their way; English ones are better than none. */
  .waiting {
    animation: wait 3s;
  }

  @keyframes wait {
    from,
    to {
      visibility: hidden;
    }
  }
`;
