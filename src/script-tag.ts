/** The one file for a script tag: the elements, registered, and all presets. */
import { inspectOnDemand } from './elements/inspect-on-demand.js';
import { setProviderLoader } from './elements/passkey-list/load-providers.js';

export * from './define.js';
export { registerLanguage } from './localization/language-of.js';
export { registerPreset } from './relying-party/preset/register-preset.js';
import './relying-party/presets/aspnet-core.js';
import './relying-party/presets/authelia.js';
import './relying-party/presets/authjs.js';
import './relying-party/presets/better-auth.js';
import './relying-party/presets/cognito.js';
import './relying-party/presets/devise-webauthn.js';
import './relying-party/presets/django-allauth.js';
import './relying-party/presets/django-otp-webauthn.js';
import './relying-party/presets/django-passkeys.js';
import './relying-party/presets/fido-conformance.js';
import './relying-party/presets/go-webauthn.js';
import './relying-party/presets/hanko-passkey.js';
import './relying-party/presets/keycloak.js';
import './relying-party/presets/laragear.js';
import './relying-party/presets/laravel.js';
import './relying-party/presets/py-webauthn.js';
import './relying-party/presets/simplewebauthn.js';
import './relying-party/presets/spring-security.js';
import './relying-party/presets/supabase.js';
import './relying-party/presets/webauthn-rails.js';
import './relying-party/presets/webauthn-rs.js';

inspectOnDemand();
setProviderLoader(async () => (await import('./elements/passkey-list/providers.js')).providers);
