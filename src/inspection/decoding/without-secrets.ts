import type { Field } from './field.js';

/**
 * The names of what says nothing of a person, a key or a session. All others are taken for secrets,
 * those of extensions that do not exist yet included.
 */
const harmless = new Set(
  [
    'type origin crossOrigin topOrigin rpId mediation uiMode timeout attestation hints transports',
    'userVerification residentKey requireResidentKey authenticatorAttachment alg kty crv fmt flags',
    'rpIdHash UP UV BE BS AT ED signCount aaguid rk supported enabled written uvm',
  ].flatMap((names) => names.split(' ')),
);

/** What can be shown to anyone: the same tree, with the length of what was taken out. */
export function withoutSecrets(fields: Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, value, fields: parts = [] }): [string, unknown] => {
      // This one's names are credential IDs.
      if (name === 'evalByCredential') return [name, `(${parts.length} removed)`];
      if (parts.length > 0) return [name, withoutSecrets(parts)];
      return [
        name,
        harmless.has(name) || value === 'none' ? value : `(${value.length} characters, removed)`,
      ];
    }),
  );
}
