import { css } from 'lit';

/** The button, its spinner and the status line that login and register share. */
export const ceremony = css`
  button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_gap);
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_min-height);
    margin: 0;
    padding: 0.5em 1em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover {
    opacity: 0.85;
  }

  button:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }

  button[aria-disabled='true'] {
    cursor: progress;
  }

  [part='icon'],
  [part='spinner'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  [part='label'] {
    min-inline-size: 0;
  }

  svg {
    display: block;
  }

  [part='spinner'] {
    box-sizing: border-box;
    border: 0.15em dotted;
    border-radius: 50%;
    animation: turn 2s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .line {
    display: flex;
    align-items: baseline;
    gap: var(--_gap);
  }

  [role='status'] {
    flex: 1;
    min-inline-size: 0;
  }

  [part='cancel'] {
    inline-size: auto;
    min-block-size: 0;
    /* A target of 24px at least, in a line that is not higher than its text. */
    margin-block: -0.25em;
    padding: 0.25em;
    background: none;
    color: inherit;
    font-size: 0.875em;
    text-decoration: underline;
  }

  @media (prefers-reduced-motion: reduce) {
    [part='spinner'] {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
