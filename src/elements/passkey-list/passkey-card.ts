import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fillIn } from '../../localization/fill-in.js';
import type { ListMessages } from '../../localization/list-messages.js';
import type { Passkey } from '../../relying-party/relying-party.js';

/** One passkey as it is shown, and what the user can do with it. */
export interface PasskeyCard {
  passkey: Passkey;
  provider: string | undefined;
  /** Whether the relying party is being asked something about it. */
  busy: boolean;
  /** What stands in the input, while the user gives it another name. */
  newName: string | undefined;
  dated(text: string, moment: string): string;
  onEdit(): void;
  onType(newName: string): void;
  onStop(): void;
  onRename(newName: string): void;
  onRemove(): void;
}

export function passkeyCard(words: ListMessages, card: PasskeyCard): TemplateResult {
  const { passkey, provider, busy, newName, dated, onEdit, onRemove } = card;
  const { name, current, synced, createdAt, lastUsedAt } = passkey;
  const editing = newName !== undefined;
  const badge = (text: string) => html`<span part="badge">${text}</span>`;
  const button = (text: string, label: string, onClick: () => void) => html`
    <button
      part="button"
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      aria-label=${fillIn(label, { name })}
      @click=${onClick}
    >
      ${text}
    </button>
  `;
  const details = [
    provider && provider !== name && fillIn(words.keptIn, { provider }),
    createdAt && dated(words.created, createdAt),
    lastUsedAt && dated(words.lastUsed, lastUsedAt),
    lastUsedAt === null && !current && words.neverUsed,
  ];
  return html`
    <li part="card">
      ${editing ? renameForm(words, card) : nothing}
      <div ?hidden=${editing}>
        <strong part="name"><bdi>${name}</bdi></strong>
        <p>
          ${current ? badge(words.current) : nothing}
          ${synced === undefined ? nothing : badge(synced ? words.synced : words.thisDeviceOnly)}
        </p>
        <small part="detail">${details.filter(Boolean).join(' · ')}</small>
      </div>
      <div class="actions" ?hidden=${editing}>
        ${button(words.rename, words.renameOne, onEdit)}
        ${button(words.remove, words.removeOne, onRemove)}
      </div>
    </li>
  `;
}

function renameForm(
  words: ListMessages,
  { newName, onType, onRename, onStop }: PasskeyCard,
): TemplateResult {
  const onInput = (event: Event) => onType((event.target as HTMLInputElement).value);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    onRename(form.querySelector('input')!.value.trim());
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onStop();
  };
  return html`
    <form @input=${onInput} @submit=${onSubmit} @keydown=${onKeydown}>
      <label>
        ${words.name}
        <input part="input" maxlength="64" autocomplete="off" .value=${newName ?? ''} />
      </label>
      <div class="actions">
        <button part="button" class="main">${words.save}</button>
        <button part="button" type="button" @click=${onStop}>${words.cancel}</button>
      </div>
    </form>
  `;
}
