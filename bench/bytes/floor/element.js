/** A button that signs in, as an element without Lit, without autofill and with one error. */
import { signIn } from './native-json.js';

customElements.define(
  'passkey-button',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const button = document.createElement('button');
      const status = document.createElement('p');
      button.textContent = 'Sign in with a passkey';
      status.setAttribute('role', 'status');
      button.onclick = async () => {
        button.disabled = true;
        try {
          const result = await signIn(this.getAttribute('endpoint'));
          this.dispatchEvent(new CustomEvent('success', { detail: result, bubbles: true }));
        } catch {
          status.textContent = 'That didn’t work. Try again.';
        } finally {
          button.disabled = false;
        }
      };
      root.append(button, status);
    }
  },
);
