import { html } from 'hono/html';
import { formStatus } from './form-status.js';
import type { Markup } from './layout.js';

/** Makes new recovery codes, and shows them this once. */
export const recoveryCodesSection = (unusedCodes: number): Markup => html`
  <section class="way" id="recovery-codes" aria-labelledby="recovery-codes-title">
    <h3 id="recovery-codes-title">Recovery codes</h3>
    <p>
      Each opens your account once, when your passkeys are lost. Unused codes:
      <strong data-left>${unusedCodes}</strong>
    </p>
    <form class="form needs-script" method="post" action="/account">
      <p class="hint">New codes take the place of the earlier ones.</p>
      <button class="button button-quiet" type="submit">Make new recovery codes</button>
    </form>
    ${formStatus}
    <div class="new-codes" role="group" aria-labelledby="new-codes-title" tabindex="-1" hidden>
      <h4 id="new-codes-title">Your new recovery codes</h4>
      <p>Alder Lane Tool Library shows them this once. Print them, or write them down.</p>
      <ol></ol>
      <button class="button button-quiet" type="button">Print</button>
    </div>
  </section>
`;
