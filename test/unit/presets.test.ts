import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkPreset } from '../../src/relying-party/preset/check-preset.js';
import type { ShippedPreset } from '../../src/relying-party/preset/backend-name.js';
import type { Preset } from '../../src/relying-party/preset/preset.js';
import { registeredPresets } from '../../src/relying-party/preset/registered-relying-party.js';

const folder = new URL('../../src/relying-party/presets/', import.meta.url);

/** What editors offer for `backend`; the compiler holds it to have every name of the type. */
const offered: Record<ShippedPreset, true> = {
  'aspnet-core': true,
  authelia: true,
  authjs: true,
  'better-auth': true,
  cognito: true,
  'devise-webauthn': true,
  'django-allauth': true,
  'django-otp-webauthn': true,
  'django-passkeys': true,
  'fido-conformance': true,
  'go-webauthn': true,
  'hanko-passkey': true,
  keycloak: true,
  laragear: true,
  laravel: true,
  'py-webauthn': true,
  simplewebauthn: true,
  'spring-security': true,
  supabase: true,
  'webauthn-rails': true,
  'webauthn-rs': true,
};

test('editors offer every preset by its name', () => {
  const names = readdirSync(folder).map((file) => file.replace('.ts', ''));
  assert.deepEqual(Object.keys(offered).sort(), names.sort());
});

describe('the preset', () => {
  for (const file of readdirSync(folder)) {
    const name = file.replace('.ts', '');
    test(`${name} is registered by its import, and has no wrong key`, async () => {
      const exported = (await import(`${folder.href}${file}`)) as Record<string, Preset>;
      const preset = registeredPresets.get(name);
      assert.deepEqual(Object.values(exported), [preset]);
      checkPreset(name, preset!.data);
    });
  }
});
