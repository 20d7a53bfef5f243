import { css } from 'lit';

/** The cards of `<passkey-list>` and its dialog. */
export const list = css`
  ul {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    /* With none, Safari takes it for no list. */
    list-style-type: '';
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.75em 1em;
    padding: 1em;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: var(--_radius);
  }

  li > div,
  form {
    flex: 1 1 14em;
    min-inline-size: 0;
  }

  strong {
    display: block;
    font-size: 1.125em;
  }

  p {
    margin: 0.25em 0 0;
  }

  small {
    display: block;
    margin-block-start: 0.25em;
    font-size: 0.875em;
  }

  [part='badge'] {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.8125em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }

  li > .actions {
    flex: initial;
  }

  div > .actions {
    margin-block-start: var(--_gap);
  }

  label {
    display: block;
  }

  input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_min-height);
    margin-block: 0.25em 0.5em;
    padding: 0.25em 0.75em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
    font: inherit;
  }

  button {
    min-block-size: var(--_min-height);
    padding: 0.25em 0.875em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }

  .main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  dialog {
    box-sizing: border-box;
    inline-size: min(28em, 100% - 2em);
    padding: 1.25em;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }

  dialog .actions {
    justify-content: end;
    margin-block-start: 1em;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  slot:not([name]) {
    display: block;
    margin-block-start: 0.75em;
  }
`;
