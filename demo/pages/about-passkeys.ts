import { html } from 'hono/html';

export const aboutPasskeys = html`
  <aside class="about-passkeys" aria-labelledby="about-passkeys">
    <h2 id="about-passkeys">What is a passkey?</h2>
    <ul>
      <li>A key for this site alone, kept by your device or your password manager.</li>
      <li>You use it with your fingerprint, face or screen lock, which never leave your device.</li>
      <li>There is no password to remember, to reuse or to give away.</li>
    </ul>
  </aside>
`;
