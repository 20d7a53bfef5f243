import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { fillIn } from '../../localization/fill-in.js';
import type { ListMessages } from '../../localization/list-messages.js';

/** The passkey that the user wants to remove. */
export interface Removal {
  name: string | undefined;
  provider: string | undefined;
  /** Whether it is the only one. */
  last: boolean;
  onConfirm(): void;
}

/** The dialog in which the user confirms a removal, with what remains to be done after it. */
export function removeDialog(
  words: ListMessages,
  { name = '', provider = words.passwordManager, last, onConfirm }: Removal,
): TemplateResult {
  const close = (event: Event) => (event.target as Element).closest('dialog')!.close();
  const confirm = (event: Event) => {
    close(event);
    onConfirm();
  };
  return html`
    <dialog part="dialog" aria-labelledby="title" aria-describedby="hint">
      <strong id="title">${fillIn(words.removeTitle, { name })}</strong>
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
