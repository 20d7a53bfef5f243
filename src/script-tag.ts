/** The one file for a script tag: the elements, registered, and all presets. */
export * from './define.js';
export { registerPreset } from './relying-party/preset/register-preset.js';
export * from './relying-party/presets/better-auth.js';
export * from './relying-party/presets/django-allauth.js';
export * from './relying-party/presets/fido-conformance.js';
export * from './relying-party/presets/go-webauthn.js';
export * from './relying-party/presets/py-webauthn.js';
export * from './relying-party/presets/simplewebauthn.js';
export * from './relying-party/presets/spring-security.js';
export * from './relying-party/presets/webauthn-rs.js';
