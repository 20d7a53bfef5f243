/** The presets of this package. */
export type ShippedPreset =
  | 'aspnet-core'
  | 'authelia'
  | 'authjs'
  | 'better-auth'
  | 'cognito'
  | 'devise-webauthn'
  | 'django-allauth'
  | 'django-otp-webauthn'
  | 'django-passkeys'
  | 'fido-conformance'
  | 'go-webauthn'
  | 'hanko-passkey'
  | 'keycloak'
  | 'laragear'
  | 'laravel'
  | 'py-webauthn'
  | 'simplewebauthn'
  | 'spring-security'
  | 'supabase'
  | 'webauthn-rails'
  | 'webauthn-rs';

/**
 * What `backend` can name: a preset of this package, which editors complete, or one of the page's
 * own, by the name that `definePreset()` has registered.
 */
export type BackendName = ShippedPreset | (string & Record<never, never>);
