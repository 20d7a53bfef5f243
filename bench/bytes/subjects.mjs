/** What is measured: by its name, what an app imports to have it. */
export const ours = {
  'SDK, all of it': `export * from 'passkey-elements'`,
  'SDK, sign-in alone': `export { authenticate, fetchRelyingParty } from 'passkey-elements'`,
  '<passkey-login>': `import 'passkey-elements/passkey-login'`,
  '<passkey-register>': `import 'passkey-elements/passkey-register'`,
  '<passkey-list>': `import 'passkey-elements/passkey-list'`,
  '<passkey-login> and <passkey-register>': `import 'passkey-elements/passkey-login'; import 'passkey-elements/passkey-register'`,
  'all elements': `import 'passkey-elements/define'`,
  'one preset more': `import 'passkey-elements/define'; import 'passkey-elements/presets/better-auth'`,
};

export const peers = {
  '@simplewebauthn/browser': `export { startAuthentication, startRegistration } from '@simplewebauthn/browser'`,
  '@passwordless-id/webauthn': `export { client } from '@passwordless-id/webauthn'`,
  '@laravel/passkeys': `export * from '@laravel/passkeys'`,
  'better-auth with its passkey plugin': `import { createAuthClient } from 'better-auth/client';
    import { passkeyClient } from '@better-auth/passkey/client';
    export const client = createAuthClient({ plugins: [passkeyClient()] })`,
  '@teamhanko/hanko-elements': `export { register } from '@teamhanko/hanko-elements'`,
  '@descope/web-component': `import '@descope/web-component'`,
  '@corbado/web-js': `export { default } from '@corbado/web-js'`,
};

export const floor = {
  'native JSON alone': `export * from './bytes/floor/native-json.js'`,
  'an element without Lit': `import './bytes/floor/element.js'`,
  'a Lit element with a button': `import { html, LitElement } from 'lit';
    customElements.define('lit-button', class extends LitElement {
      render() { return html\`<button>Sign in with a passkey</button>\`; }
    })`,
};
