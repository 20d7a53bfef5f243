import type { Exchange } from './exchanges.js';
import { parseJSON } from './parse-json.js';

/** Why a ceremony failed: a code of PasskeyError, or one of the check's own, with its message. */
export interface CeremonyFailure {
  code: string;
  message: string;
}

/** What to change in a backend, from its last response and the code that the element made of it. */
export function fixFor(failure: CeremonyFailure, exchanges: Exchange[], host: string): string {
  const last = exchanges.at(-1);
  if (!last) return `The element sent no request: ${failure.message}`;
  const { status, contentType } = last;
  const request = `${last.method} ${new URL(last.url).pathname}`;
  if (failure.code === 'rp-id-mismatch') return rpIdFix(exchanges, host);
  if (/\bhtml\b/.test(contentType)) {
    return `${request} responded with a page (${status}, ${contentType}). Respond with JSON there, also when you refuse.`;
  }
  if (status === 0 || (status >= 300 && status < 400)) {
    return `${request} redirects (${status}). Respond with JSON at this URL, and with 401 to a user who is signed out.`;
  }
  if (status === 404 || status === 405) {
    return `${request} does not exist (${status}). Check the endpoint, or name the preset with --backend.`;
  }
  if (status === 403 || status === 419) {
    return `${request} was forbidden (${status}), usually because of a missing CSRF token. Put the token into a <meta>, an <input> or a cookie of --page, and name it in the preset's csrf; or check the Origin header, which requires no token.`;
  }
  if (status === 401) {
    return `${request} requires a signed-in user (401). Add --cookie or --sign-in.`;
  }
  if (status === 200 && failure.code === 'bad-response') return shapeFix(request, last.json);
  return `${request} responded ${status} ${memberNames(last.json)}: ${failure.code}. ${failure.message}`;
}

function rpIdFix(exchanges: Exchange[], host: string): string {
  const options = optionsIn(exchanges);
  const rpId = options?.rp?.id ?? options?.rpId;
  return `The RP ID of the options is "${rpId}", but the page's host is ${host}. Use ${host} or a domain above it.`;
}

function shapeFix(request: string, response: unknown): string {
  const members = Object.entries(Object(response) as Record<string, unknown>);
  const [wrapper] = members.find(([, value]) => hasChallenge(value)) ?? [];
  if (wrapper) {
    return `${request} has its options in "${wrapper}". Move them to the top or to "publicKey", or write pick: '${wrapper}' in a preset.`;
  }
  const [error] = members.find(([name]) => /error|message|detail/i.test(name)) ?? [];
  if (error) {
    return `${request} responded 200 with an "${error}". Respond with a 4xx status when you refuse, or write in the preset which member a success has (expects).`;
  }
  return `${request} responded 200 without options: ${memberNames(response)} has no challenge.`;
}

const hasChallenge = (value: unknown): boolean => {
  const { challenge, publicKey } = Object(value) as { challenge?: unknown; publicKey?: unknown };
  return typeof challenge === 'string' || (publicKey !== undefined && hasChallenge(publicKey));
};

/** The names of a response's members. Their values may be secret. */
const memberNames = (response: unknown): string =>
  response === undefined ? 'no JSON' : `{${Object.keys(Object(response) as object).join(', ')}}`;

/** The members of options that the checks read. */
export interface ReadOptions {
  challenge?: string;
  rpId?: string;
  rp?: { id?: string };
}

/** The options of the last response that has some, at whatever depth. */
export function optionsIn(exchanges: Exchange[]): ReadOptions | undefined {
  for (const { json } of exchanges.toReversed()) {
    const options = findObject(json, ({ challenge }) => typeof challenge === 'string');
    if (options) return options;
  }
  return undefined;
}

/** Every name that a response gives a passkey, whatever the backend calls the member. */
export function namesIn(exchanges: Exchange[]): string[] {
  return exchanges.flatMap(
    ({ json }) =>
      JSON.stringify(json ?? '').match(/(?<="(?:name|nickname|label|friendly_name)":")[^"]*/g) ??
      [],
  );
}

function findObject(
  value: unknown,
  matches: (object: Record<string, unknown>) => boolean,
): Record<string, unknown> | undefined {
  // Some backends encode their options twice.
  if (typeof value === 'string' && value.startsWith('{')) {
    return findObject(parseJSON(value), matches);
  }
  if (Object(value) !== value) return undefined;
  const object = value as Record<string, unknown>;
  if (matches(object)) return object;
  return Object.values(object)
    .map((each) => findObject(each, matches))
    .find(Boolean);
}
