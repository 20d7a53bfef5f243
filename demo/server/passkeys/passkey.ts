import { providers } from 'passkey-elements/providers';
import type { Passkey } from '../contract/responses.js';
import type { CredentialTable } from '../database/schema.js';
import type { Session } from '../sessions/sessions.js';

/** A credential as the contract shows it to its owner. */
export const toPasskey = (row: CredentialTable, session?: Session): Passkey => ({
  id: row.id,
  name: row.name,
  provider: providers[row.aaguid],
  aaguid: row.aaguid,
  synced: row.backed_up === 1,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  current: row.id === session?.credentialId,
  transports: readTransports(row),
});

/** The transports that the browser reported when the credential was created. */
export const readTransports = (row: Pick<CredentialTable, 'transports'>): string[] =>
  JSON.parse(row.transports) as string[];
