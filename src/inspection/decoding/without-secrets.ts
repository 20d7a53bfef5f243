import type { Field } from './field.js';

/**
 * Fields that reveal no person, key or session. All others are treated as secrets, also those of
 * extensions that do not exist yet.
 */
const harmless = new Set(
  [
    'type origin crossOrigin topOrigin rpId mediation uiMode timeout attestation hints transports',
    'userVerification residentKey requireResidentKey authenticatorAttachment alg kty crv fmt flags',
    'rpIdHash UP UV BE BS AT ED signCount aaguid rk supported enabled written uvm',
  ].flatMap((names) => names.split(' ')),
);

/** The same tree with the length in place of each secret. */
export function withoutSecrets(fields: Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, value, fields: parts = [] }): [string, unknown] => {
      // The names of its members are credential IDs.
      if (name === 'evalByCredential') return [name, `(${parts.length} removed)`];
      if (parts.length > 0) return [name, withoutSecrets(parts)];
      return [
        name,
        harmless.has(name) || value === 'none' ? value : `(${value.length} characters, removed)`,
      ];
    }),
  );
}
