/**
 * The one file for a script tag: the elements, registered, all presets and the SDK. Languages, names
 * of providers, the checks of presets and the inspector are loaded from next to it.
 */
import { setProviderLoader } from '../elements/passkey-list/load-providers.js';
import { inspectOnDemand } from './inspect-on-demand.js';
import { onDemand } from './load-on-demand.js';
import { findLanguages } from './register-language.js';

export * from '../define.js';
export * from '../index.js';
export { registeredPresets as presets } from '../relying-party/preset/registered-relying-party.js';
export { definePreset } from './define-preset.js';
export { registerLanguage } from './register-language.js';
import '../relying-party/presets/aspnet-core.js';
import '../relying-party/presets/authelia.js';
import '../relying-party/presets/authjs.js';
import '../relying-party/presets/better-auth.js';
import '../relying-party/presets/cognito.js';
import '../relying-party/presets/devise-webauthn.js';
import '../relying-party/presets/django-allauth.js';
import '../relying-party/presets/django-otp-webauthn.js';
import '../relying-party/presets/django-passkeys.js';
import '../relying-party/presets/fido-conformance.js';
import '../relying-party/presets/go-webauthn.js';
import '../relying-party/presets/hanko-passkey.js';
import '../relying-party/presets/keycloak.js';
import '../relying-party/presets/laragear.js';
import '../relying-party/presets/laravel.js';
import '../relying-party/presets/py-webauthn.js';
import '../relying-party/presets/simplewebauthn.js';
import '../relying-party/presets/spring-security.js';
import '../relying-party/presets/supabase.js';
import '../relying-party/presets/webauthn-rails.js';
import '../relying-party/presets/webauthn-rs.js';

findLanguages();
inspectOnDemand();
setProviderLoader(async () => (await (await onDemand()).loadProviders()).providers);
