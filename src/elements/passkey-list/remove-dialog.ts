import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { fillIn } from '../../localization/fill-in.js';
import type { ListMessages } from '../../localization/list-messages.js';
import type { Passkey } from '../../relying-party/relying-party.js';

/** Which passkey is in question. */
export interface Removal {
  passkey: Passkey | undefined;
  provider: string | undefined;
  /** Whether it is the only one. */
  last: boolean;
  onConfirm(passkey: Passkey): void;
}

/** Asks whether to remove a passkey, and says what then remains to be done. */
export function removeDialog(
  words: ListMessages,
  { passkey, provider = words.passwordManager, last, onConfirm }: Removal,
): TemplateResult {
  const close = (event: Event) => (event.target as Element).closest('dialog')!.close();
  const confirm = (event: Event) => {
    close(event);
    if (passkey) onConfirm(passkey);
  };
  return html`
    <dialog part="dialog" aria-labelledby="title" aria-describedby="hint">
      <strong id="title">${fillIn(words.removeTitle, { name: passkey?.name ?? '' })}</strong>
      <div id="hint">
        <p>${fillIn(words.removeHint, { provider })}</p>
        <p ?hidden=${!last}>${words.removeLast}</p>
      </div>
      <div class="actions">
        <button part="button" type="button" @click=${close}>${words.cancel}</button>
        <button part="button" type="button" class="main" @click=${confirm}>${words.remove}</button>
      </div>
    </dialog>
  `;
}
