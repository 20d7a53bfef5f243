import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fillIn } from '../../localization/fill-in.js';
import type { ListMessages } from '../../localization/list-messages.js';
import type { Passkey } from '../../relying-party/relying-party.js';
import type { ListController } from './list-controller.js';

/** What a card shows beside its passkey. */
export interface CardDetails {
  /** The passkey's own name, or one in place of it. */
  name: string;
  provider: string | undefined;
  formatDate(date: Date): string;
  onRemove(): void;
}

/** The content of a card. */
export function passkeyCard(
  words: ListMessages,
  list: ListController,
  passkey: Passkey,
  { name, provider, formatDate, onRemove }: CardDetails,
): TemplateResult {
  const { current, synced, createdAt, lastUsedAt } = passkey;
  const { rename, remove } = list.relyingParty;
  const change = list.changeOf(passkey);
  const editing = change?.kind === 'editing';
  const badge = (text: string) => html`<span part="badge">${text}</span>`;
  const button = (text: string, label: string, onClick: () => unknown) => html`
    <button
      part="button"
      type="button"
      aria-disabled=${change ? 'true' : nothing}
      aria-label=${fillIn(label, { name })}
      @click=${onClick}
    >
      ${text}
    </button>
  `;
  const dated = (text: string, moment: string | null | undefined) => {
    const date = new Date(moment ?? NaN);
    return isNaN(Number(date)) ? '' : fillIn(text, { date: formatDate(date) });
  };
  const details = [
    provider && provider !== name && fillIn(words.keptIn, { provider }),
    dated(words.created, createdAt),
    dated(words.lastUsed, lastUsedAt),
    lastUsedAt === null && !current && words.neverUsed,
  ];
  return html`
    ${editing ? renameForm(words, list, passkey, change.name) : nothing}
    <div ?hidden=${editing}>
      <strong part="name"><bdi>${name}</bdi></strong>
      <p>
        ${current ? badge(words.current) : nothing}
        ${synced === undefined ? nothing : badge(synced ? words.synced : words.thisDeviceOnly)}
      </p>
      <small part="detail">${details.filter(Boolean).join(' · ')}</small>
    </div>
    <div class="actions" ?hidden=${editing}>
      ${rename ? button(words.rename, words.renameOne, () => change || list.edit(passkey, name)) : nothing}
      ${remove ? button(words.remove, words.removeOne, onRemove) : nothing}
    </div>
  `;
}

function renameForm(
  words: ListMessages,
  list: ListController,
  passkey: Passkey,
  initialName: string,
): TemplateResult {
  const onStop = () => list.edit(passkey, undefined);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const newName = form.querySelector('input')!.value.trim();
    if (newName && newName !== passkey.name) void list.rename(passkey, newName);
    else onStop();
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onStop();
  };
  return html`
    <form @submit=${onSubmit} @keydown=${onKeydown}>
      <label>
        ${words.name}
        <input part="input" maxlength="64" autocomplete="off" .value=${initialName} />
      </label>
      <div class="actions">
        <button part="button" class="main">${words.save}</button>
        <button part="button" type="button" @click=${onStop}>${words.cancel}</button>
      </div>
    </form>
  `;
}
