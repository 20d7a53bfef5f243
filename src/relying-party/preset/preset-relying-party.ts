import { PasskeyError } from '../../errors/passkey-error.js';
import { toOptions } from '../options-answer.js';
import type {
  RegistrationResult,
  RelyingParty,
  RequestContext,
  VerifyAuthenticationRequest,
  VerifyRegistrationRequest,
} from '../relying-party.js';
import { parseJSON, requestJSON } from '../request-json.js';
import type { JSONAnswer, JSONObject } from '../request-json.js';
import { csrfInPage } from './csrf-token.js';
import { judgeAnswer } from './judge-answer.js';
import { toPasskeys } from './list-answer.js';
import type {
  PresetCeremony,
  PresetData,
  PresetOptions,
  PresetRequest,
  PresetVerification,
  Template,
} from './preset.js';
import { fillIn, valueAt, valuesAt } from './values.js';

/** The verification that is to follow, and what its templates stand for in view of an answer. */
export type State = (answer: {
  credential: unknown;
}) => [verification: PresetVerification, values: object];

/** A relying party that asks as `preset` says. */
export function presetRelyingParty(
  preset: PresetData,
  { endpoint = preset.endpoint ?? '', ...page }: PresetOptions,
): RelyingParty {
  const { registration, authentication, reauthentication, list, rename, remove } = preset;
  const base = endpoint.replace(/\/$/, '');

  const send = async (
    request: PresetRequest,
    given: object,
    context: RequestContext,
  ): Promise<JSONAnswer> => {
    const { method = 'POST', path, body, form, headers } = request;
    const [token, header] = method === 'GET' ? [] : await csrf(context);
    const values = { ...given, csrf: token };
    const fill = (template?: Template) => fillIn(template, values) as Record<string, string>;
    return requestJSON(base + fillPath(path, values), page, {
      method,
      body: form ? `${new URLSearchParams(fill(form))}` : JSON.stringify(fill(body)),
      type: form ? 'application/x-www-form-urlencoded' : undefined,
      headers: { ...(header && { [header]: token! }), ...fill(headers) },
      signal: context.signal,
      judge: (response, answer) => judgeAnswer(request, preset.errors, response, answer),
    });
  };

  const csrf = async (context: RequestContext): Promise<[token?: string, header?: string]> => {
    for (const source of preset.csrf ?? []) {
      const { path, pick, header } = source;
      const token = path
        ? valueAt((await send({ method: 'GET', path }, {}, context)).body, pick)
        : csrfInPage(source);
      if (token) return [token as string, header];
    }
    return [];
  };

  const ask = async (
    { options, verify }: PresetCeremony,
    given: object,
    context: RequestContext,
  ) => {
    const { body, headers } = await send(options, given, context);
    const { pick, state: paths } = options;
    const found = valueAt(body, pick);
    const picked = Object(typeof found === 'string' ? parseJSON(found) : found) as JSONObject;
    const publicKey = picked.publicKey ?? picked;
    const state: State = (answer) => [
      verify,
      {
        ...given,
        state: valuesAt(body, paths),
        ...answer,
        credentialJSON: JSON.stringify(answer.credential),
      },
    ];
    return { ...toOptions<never>({ body: { publicKey }, headers }), state };
  };

  const verify = async (
    { state, ...answer }: VerifyRegistrationRequest | VerifyAuthenticationRequest,
    context: RequestContext,
  ): Promise<RegistrationResult> => {
    const [verification, values] = (state as State)(answer);
    const { body } = await send(verification, values, context);
    return { ...valuesAt(body, verification.result), response: body };
  };

  return {
    requiresUsername: preset.requiresUsername,
    registrationOptions: (request, context) => ask(registration, request, context),
    verifyRegistration: verify,
    authenticationOptions: (request, context) =>
      ask((request.reauthenticate && reauthentication) || authentication, request, context),
    verifyAuthentication: verify,
    list: list && (async (context) => toPasskeys(list, (await send(list, context, context)).body)),
    rename:
      rename &&
      ((id, name, context) =>
        send(rename, { ...context, id, name }, context) as object as Promise<object>),
    remove: remove && ((id, context) => send(remove, { ...context, id }, context)),
  };
}

/** Puts values in the place of their names in a path, `{id}` for example. */
const fillPath = (path: string, values: object): string =>
  path.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = fillIn(`$${name}`, values);
    if (value != null) return encodeURIComponent(value as string);
    throw new PasskeyError('invalid-options', { message: `No ${name}` });
  });
