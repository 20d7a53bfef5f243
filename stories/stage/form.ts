import { html, type TemplateResult } from 'lit';
import type { Loaded } from './stage.js';

/** A sign-in form as a page would have it, for stories that are about something else. */
export function signInForm({ visit }: Loaded): TemplateResult {
  return html`
    <form>
      <label for="email">Email</label>
      <input id="email" autocomplete="username webauthn" />
      <passkey-login for="email" .relyingParty=${visit.site.relyingParty}></passkey-login>
    </form>
  `;
}

/** An account page's list. */
export function list({ visit }: Loaded): TemplateResult {
  const { relyingParty } = visit.site;
  return html`
    <passkey-list .relyingParty=${relyingParty}>
      <passkey-register .relyingParty=${relyingParty}></passkey-register>
    </passkey-list>
  `;
}
