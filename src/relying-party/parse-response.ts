import { PasskeyError } from '../errors/passkey-error.js';
import type { BackendResponse } from './read-response.js';
import type {
  Account,
  Options,
  Passkey,
  PasskeyListResult,
  RegistrationResult,
} from './relying-party.js';

export type JSONObject = Record<string, unknown>;

export function isObject(value: unknown): value is JSONObject {
  return Object(value) === value && !Array.isArray(value);
}

/** Unlike `Array.isArray`, this tells read-only arrays apart too. */
export const isArray: (value: unknown) => value is readonly unknown[] = Array.isArray;

/** Reads each member of an object by its own function; `undefined` leaves it out. */
type MemberParsers<T> = { [Name in keyof T]-?: (value: unknown) => T[Name] | undefined };

function parseMembers<T>(parsers: MemberParsers<T>, object: unknown): T {
  const members = Object.entries<(value: unknown) => unknown>(parsers).map(
    ([name, parse]) => [name, parse((Object(object) as JSONObject)[name])] as const,
  );
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as T;
}

const toText = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const toName = (value: unknown) =>
  typeof (value ?? '') === 'string' ? `${value ?? ''}` : undefined;

const toBoolean = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

/** A time in ISO 8601, from one, or from seconds or milliseconds since 1970. */
function toTime(value: unknown): string | undefined {
  // As seconds, the limit is in the year 5138; as milliseconds, in 1973.
  const time =
    typeof value === 'number' ? new Date(value < 1e11 ? value * 1000 : value).toJSON() : value;
  return isNaN(Date.parse(toText(time) ?? '')) ? undefined : toText(time);
}

/** Base64url, from standard base64 or with padding too. */
const toBase64URL = (value: unknown) =>
  toText(value)?.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** An array, if all of its items are strings: a part of a list would be a false list. */
const toTexts = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every(toText) ? value : undefined;

const passkeyParsers: MemberParsers<Passkey> = {
  id: (value) => toText(typeof value === 'number' ? `${value}` : value),
  credentialId: toBase64URL,
  name: toName,
  provider: toText,
  aaguid: toText,
  synced: toBoolean,
  createdAt: toTime,
  lastUsedAt: (value) => (value === null ? null : toTime(value)),
  current: toBoolean,
  transports: toTexts,
};

const accountParsers: MemberParsers<Account> = {
  rpId: toText,
  userId: toBase64URL,
  name: toName,
  displayName: toName,
  credentialIds: (value) => toTexts(value)?.map((id) => toBase64URL(id)!),
};

/** A passkey, if it has what a list needs to show it. */
export function parsePasskey(value: unknown): Passkey | undefined {
  const passkey = parseMembers(passkeyParsers, value);
  return passkey.id && passkey.name !== undefined ? passkey : undefined;
}

function parseAccount(value: unknown): Account | undefined {
  const account = parseMembers(accountParsers, value);
  return account.rpId && account.userId ? account : undefined;
}

/** The first characters of a value as JSON: enough to recognise it, too few for a secret. */
export const describe = (value: unknown): string => `${JSON.stringify(value)}`.slice(0, 12);

/** Refuses a response because of one of its members. */
function refuse(
  response: Pick<BackendResponse, 'request'>,
  member: string,
  value: unknown,
  expected: string,
): never {
  throw new PasskeyError('bad-response', {
    message: `${response.request} responded with ${describe(value)} as ${member}, expected ${expected}.`,
  });
}

/**
 * Options of a ceremony: `{publicKey, expiresAt}`, or bare ones.
 * @param found where a preset has found them; the whole body otherwise
 */
export function parseOptions<PublicKey>(
  response: BackendResponse,
  found = response.json,
): Options<PublicKey> {
  if (!isObject(found)) refuse(response, 'options', found, 'an object');
  const publicKey = found.publicKey ?? found;
  const { challenge } = Object(publicKey) as JSONObject;
  if (!toText(challenge)) refuse(response, 'challenge', challenge, 'a base64url string');
  const options = { publicKey: publicKey as PublicKey };
  const expiresAt = toTime(found.expiresAt);
  if (!expiresAt) return options;
  // The two clocks may differ by hours, so count the server's own lifetime from now.
  const lifetime = Date.parse(expiresAt) - Date.parse(response.headers.get('date') ?? '');
  return {
    ...options,
    expiresAt: lifetime > 0 ? new Date(Date.now() + lifetime).toJSON() : expiresAt,
  };
}

const resultParsers: MemberParsers<Omit<RegistrationResult, 'response'>> = {
  passkey: parsePasskey,
  account: parseAccount,
  redirectTo: toText,
};

/**
 * The result of a verification, with the whole body as `response`.
 * @param members those that a preset has found; the body's own otherwise
 */
export function parseResult(
  response: BackendResponse,
  members = response.json,
): RegistrationResult {
  const { json, text } = response;
  if (!isObject(members) || (text && !isObject(json))) refuse(response, 'body', json, 'an object');
  const { passkey, account, redirectTo, ...others } = members;
  return {
    ...others,
    ...parseMembers(resultParsers, { passkey, account, redirectTo }),
    response: json,
  };
}

/**
 * The passkeys of an account, where `null` stands for none. Those that cannot be shown are left out.
 * @param list what a preset has found; the body otherwise
 */
export function parseList(
  response: Pick<BackendResponse, 'request' | 'json'>,
  list = response.json,
): PasskeyListResult {
  const { passkeys, account } = Object(list) as JSONObject;
  const items: unknown = passkeys === null ? [] : passkeys;
  if (!Array.isArray(items)) refuse(response, 'passkeys', items, 'an array');
  const byId = new Map<string, Passkey>();
  for (const item of items) {
    const passkey = parsePasskey(item);
    if (passkey) byId.set(passkey.id, passkey);
  }
  if (byId.size < items.length) {
    const left = `${items.length - byId.size} of ${items.length} passkeys`;
    console.warn(
      `passkey-elements: ${response.request}: left out ${left}: each needs an id of its own and a name, as strings.`,
    );
  }
  const parsed = parseAccount(account);
  return { passkeys: [...byId.values()], ...(parsed && { account: parsed }) };
}

/** Details of a problem, where the credential ID may have any variant of base64. */
export function parseProblem(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { credentialId, ...others } = json;
  return { ...others, ...parseMembers({ credentialId: toBase64URL }, { credentialId }) };
}

/** Seconds, from seconds or a date; at most a day, as no user waits longer. */
export function parseRetryAfter(value: string | null): number | undefined {
  const seconds = Number(value) || Math.ceil((Date.parse(value ?? '') - Date.now()) / 1000);
  return seconds > 0 ? Math.min(seconds, 86_400) : undefined;
}
