import { html } from 'hono/html';
import { formatDate } from './date.js';
import type { Markup } from './layout.js';
import { passkeyIcon } from './passkey-icon.js';
import type { Passkey } from '../server/contract/responses.js';

export const passkeyItem = (passkey: Passkey): Markup => html`
  <li class="passkey">
    ${passkeyIcon}
    <div class="passkey-body">
      <h3><bdi class="person">${passkey.name}</bdi></h3>
      <p class="badges">
        ${passkey.current && html`<span class="badge badge-current">In use now</span>`}
        <span class="badge">${passkey.synced ? 'Synced' : 'This device only'}</span>
      </p>
      <dl class="passkey-facts">
        ${
          passkey.provider &&
          passkey.provider !== passkey.name &&
          html`<div>
            <dt>Kept by</dt>
            <dd><bdi>${passkey.provider}</bdi></dd>
          </div>`
        }
        <div>
          <dt>Created</dt>
          <dd>${formatDate(passkey.createdAt)}</dd>
        </div>
        <div>
          <dt>Last used</dt>
          <dd>${passkey.lastUsedAt ? formatDate(passkey.lastUsedAt) : 'When it was created'}</dd>
        </div>
      </dl>
    </div>
  </li>
`;
