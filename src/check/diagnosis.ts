import type { Exchange } from './exchanges.js';
import { parseJSON } from './parse-json.js';

/** What a ceremony has ended with, if not well. */
export interface Failure {
  code: string;
  message: string;
}

/** How long options may take before a user feels it, in milliseconds. */
export const patience = 3000;

/** What to change in a backend, from what it has answered last and what the element made of it. */
export function fixFor(failure: Failure, exchanges: Exchange[], host: string): string {
  const last = exchanges.at(-1);
  if (!last) return `Nothing was asked: ${failure.message}`;
  const asked = `${last.method} ${last.path}`;
  if (failure.code === 'rp-id-mismatch') return rpIdFix(exchanges, host);
  if (/\bhtml\b/.test(last.contentType)) {
    return `${asked} answered a page (${last.status}, ${last.contentType}). Answer JSON there, a refusal too.`;
  }
  if (last.status === 0 || (last.status >= 300 && last.status < 400)) {
    return `${asked} leads elsewhere (${last.status}). Answer JSON at the address itself; 401 for who is signed out.`;
  }
  if (last.status === 404 || last.status === 405) {
    return `${asked} is not there (${last.status}). Look at the endpoint, or name the backend with --backend.`;
  }
  if (last.status === 403 || last.status === 419) {
    return `${asked} was forbidden (${last.status}), as for want of a CSRF token. Put the token where --page has it in a <meta>, an <input> or a cookie, and say so in the preset's csrf; or check Origin, which needs no token.`;
  }
  if (last.status === 401) {
    return `${asked} wants a user who is signed in (401). Give --cookie or --sign-in.`;
  }
  if (last.status === 200 && failure.code === 'bad-response') return wrongShape(asked, last.json);
  return `${asked} answered ${last.status} ${summary(last.json)}: ${failure.code}. ${failure.message}`;
}

function rpIdFix(exchanges: Exchange[], host: string): string {
  const options = optionsIn(exchanges);
  const rpId = options?.rp?.id ?? options?.rpId;
  return `The options name the RP ID "${rpId}", which does not belong to the page's host, ${host}. Name ${host} or a domain above it.`;
}

function wrongShape(asked: string, answer: unknown): string {
  const members = Object.entries(Object(answer) as Record<string, unknown>);
  const [wrapper] = members.find(([, value]) => hasChallenge(value)) ?? [];
  if (wrapper) {
    return `${asked} has its options in "${wrapper}". Put them at the top or in "publicKey", or say pick: '${wrapper}' in a preset.`;
  }
  const [error] = members.find(([name]) => /error|message|detail/i.test(name)) ?? [];
  if (error) {
    return `${asked} answered 200 with an "${error}". Give a refusal a status from 400 on, or say in the preset what a success has (expects).`;
  }
  return `${asked} answered 200 without options: no challenge in ${summary(answer)}.`;
}

const hasChallenge = (value: unknown): boolean => {
  const { challenge, publicKey } = Object(value) as { challenge?: unknown; publicKey?: unknown };
  return typeof challenge === 'string' || (publicKey !== undefined && hasChallenge(publicKey));
};

/** The names of an answer's members: their values may be secret. */
const summary = (answer: unknown): string =>
  answer === undefined ? 'no JSON' : `{${Object.keys(Object(answer) as object).join(', ')}}`;

/** What is read of options. */
export interface OptionsSeen {
  challenge?: string;
  rpId?: string;
  rp?: { id?: string };
}

/** The options that were answered last, wherever they are in the answer. */
export function optionsIn(exchanges: Exchange[]): OptionsSeen | undefined {
  for (const { json } of exchanges.toReversed()) {
    const found = find(json, (value) => typeof value['challenge'] === 'string');
    if (found) return found;
  }
  return undefined;
}

/** Every name that an answer has for a passkey. */
export function namesIn(exchanges: Exchange[]): string[] {
  return exchanges.flatMap(
    ({ json }) =>
      JSON.stringify(json ?? '').match(/(?<="(?:name|nickname|label|friendly_name)":")[^"]*/g) ??
      [],
  );
}

function find(
  value: unknown,
  fits: (object: Record<string, unknown>) => boolean,
): Record<string, unknown> | undefined {
  if (typeof value === 'string' && value.startsWith('{')) return find(parseJSON(value), fits);
  if (Object(value) !== value) return undefined;
  const object = value as Record<string, unknown>;
  if (fits(object)) return object;
  return Object.values(object)
    .map((each) => find(each, fits))
    .find(Boolean);
}
