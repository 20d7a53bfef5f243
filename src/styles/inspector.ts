import { css } from 'lit';

/** For `<passkey-inspector>`: dense, since developers read much of it at once. */
export const inspector = css`
  section {
    border: 1px solid;
    border-radius: var(--_radius);
    padding: 1em;
    font-size: 0.875em;
    text-align: start;
  }

  h2,
  h3,
  p {
    margin: 0.5em 0;
  }

  h2,
  h3 {
    font-size: 1em;
  }

  ul,
  ol {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .checks,
  .ceremonies {
    padding: 0;
    list-style: none;
  }

  .steps {
    padding: 0;
    list-style: none;
  }

  .checks > li,
  .ceremonies > li,
  .steps > li {
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid;
    margin-block: 0.5em;
  }

  .checks > [data-outcome='failed'],
  .ceremonies > [data-status='failed'] {
    border-inline-start-width: 0.375em;
    border-inline-start-color: var(--_error, currentColor);
  }

  .checks p,
  .steps p,
  .fields p {
    margin: 0.125em 0;
  }

  .steps p,
  .fields p {
    font-size: 0.9375em;
  }

  .name {
    font-weight: bold;
  }

  .value,
  code,
  pre,
  textarea {
    font-family: ui-monospace, monospace;
  }

  pre {
    margin: 0.5em 0;
    padding: 0.5em;
    border: 1px solid;
    white-space: pre-wrap;
  }

  summary {
    cursor: pointer;
    padding-block: 0.25em;
  }

  label {
    display: block;
  }

  input,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid;
    padding: 0.25em 0.5em;
  }

  button {
    min-block-size: 2em;
    padding: 0.25em 0.75em;
    margin-block: 0.25em;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .main {
    color: var(--_on-accent);
    background: var(--_accent);
  }
`;
