import { html } from 'hono/html';

export const passkeyIcon = html`
  <svg class="passkey-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round">
      <circle cx="8" cy="8.5" r="4.25" />
      <path d="M11.2 11.4 20 20M16.2 16.2l2.2-2.2M18.9 18.9l1.6-1.6" />
    </g>
  </svg>
`;
