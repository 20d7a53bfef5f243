import { html } from 'hono/html';

export const siteFooter = html`
  <footer class="site-footer">
    <div class="site-footer-row">
      <p><strong>Alder Lane Tool Library</strong><br />Good tools, shared by the street.</p>
      <p class="small">
        This site shows passkey-elements at work. The accounts and passkeys are real; the street,
        the shed and its tools are made up.
      </p>
    </div>
  </footer>
`;
