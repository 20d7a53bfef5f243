import type { PasskeyErrorCode } from '../../errors/codes.js';
import { PasskeyError } from '../../errors/passkey-error.js';
import { isArray, isObject, parseList, parseOptions, parseResult } from '../parse-response.js';
import { parseJSON } from '../read-response.js';
import type { BackendResponse } from '../read-response.js';
import type {
  RelyingParty,
  RequestContext,
  VerifyAuthenticationRequest,
  VerifyRegistrationRequest,
} from '../relying-party.js';
import { statusErrorCode } from '../response-error.js';
import { sendRequest, urlBelow } from '../send-request.js';
import { csrfInPage } from './csrf-token.js';
import { isPresetState, verificationValues } from './preset-state.js';
import type { PresetState } from './preset-state.js';
import type { PresetCeremony, PresetData, PresetOptions, PresetRequest } from './preset.js';
import { fillIn, fillInStrings, holds, valueAt, valuesAt } from './values.js';

/** A relying party whose requests and responses are those that `preset` describes. */
export function presetRelyingParty(
  preset: PresetData,
  { endpoint = preset.endpoint ?? '', ...page }: PresetOptions,
): RelyingParty {
  const { registration, authentication, list, rename, remove } = preset;

  const send = async (
    request: PresetRequest,
    given: object,
    context: RequestContext,
    isSignIn?: boolean,
  ): Promise<BackendResponse> => {
    const { method = 'POST', path, body, form, headers } = request;
    const [token, header] = method === 'GET' ? [] : await findCSRFToken(context);
    const values = { ...given, csrf: token };
    return sendRequest(urlBelow(endpoint, fillPath(path, values)), page, {
      method,
      body: form
        ? `${new URLSearchParams(fillInStrings(form, values))}`
        : JSON.stringify(fillIn(body, values)),
      headers: [
        form && { 'content-type': 'application/x-www-form-urlencoded' },
        token && header && { [header]: token },
        fillInStrings(headers, values),
      ],
      signal: context.signal,
      errorCode: (response) => errorCode(response, request, preset, isSignIn),
    });
  };

  const findCSRFToken = async (
    context: RequestContext,
  ): Promise<[token?: string, header?: string]> => {
    for (const source of preset.csrf ?? []) {
      const { path, pick, header } = source;
      const token = path
        ? valueAt((await send({ method: 'GET', path }, {}, context)).json, pick)
        : csrfInPage(source);
      if (token) return [`${token}`, header];
    }
    return [];
  };

  const options = async (
    { options, verify }: PresetCeremony,
    given: object,
    context: RequestContext,
  ) => {
    const response = await send(options, given, context);
    const { json } = response;
    const found = valueAt(json, options.pick);
    const state: PresetState = {
      verify,
      values: { ...given, state: valuesAt(json, options.state) },
    };
    const parsed = typeof found === 'string' && parseJSON(found);
    return { ...parseOptions<never>(response, parsed || found), state };
  };

  const verify = async (
    request: VerifyRegistrationRequest | VerifyAuthenticationRequest,
    context: RequestContext,
    isAuthentication?: boolean,
  ) => {
    const { state } = request;
    if (!isPresetState(state)) {
      throw new PasskeyError('invalid-options', { message: 'Needs the state of the options.' });
    }
    const isSignIn = isAuthentication && !state.values.reauthenticate;
    const response = await send(
      state.verify,
      verificationValues(request, state),
      context,
      isSignIn,
    );
    return parseResult(response, valuesAt(response.json, state.verify.result));
  };

  return {
    requiresUsername: preset.requiresUsername,
    registrationOptions: (request, context) => options(registration, request, context),
    verifyRegistration: (request, context) => verify(request, context),
    async authenticationOptions(request, context) {
      const reauthentication = request.reauthenticate && preset.reauthentication;
      if (preset.requiresUsername && !reauthentication) requireValue('username', request.username);
      return options(reauthentication || authentication, request, context);
    },
    verifyAuthentication: (request, context) => verify(request, context, true),
    list:
      list &&
      (async (context) => {
        const response = await send(list, context, context);
        const items = valueAt(response.json, list.items);
        const passkeys = isArray(items)
          ? items
              .filter((item) => holds(list.where, item))
              .map((item) => valuesAt(item, list.passkey))
          : items;
        return parseList(response, { passkeys });
      }),
    rename:
      rename &&
      (async (id, name, context) => {
        await send(rename, { ...context, id, name }, context);
        return {};
      }),
    remove: remove && ((id, context) => send(remove, { ...context, id }, context)),
  };
}

/** Puts values in the place of their names in a path, `{id}` for example. */
const fillPath = (path: string, values: object): string =>
  path.replace(/\{(.+?)\}/g, (_, name: string) =>
    encodeURIComponent(requireValue(name, fillIn(`$${name}`, values))),
  );

function requireValue(name: string, value: unknown): string {
  if (value != null) return `${value}`;
  throw new PasskeyError('invalid-options', { message: `Needs a value for ${name}.` });
}

/**
 * What is wrong with a response, if anything is: the first rule that fits says it, the request's own
 * before the preset's. A success that is not as expected is a refusal.
 */
function errorCode(
  response: BackendResponse,
  { expects, empty, errors = [] }: PresetRequest,
  preset: PresetData,
  isSignIn?: boolean,
): PasskeyErrorCode | undefined {
  const { ok, text, json, status } = response;
  const isJSON = json !== undefined;
  if (ok && (isJSON ? holds(expects, json) : empty && text === '')) return undefined;
  const rule = [...errors, ...(preset.errors ?? [])].find(
    (each) => (each.status ?? status) === status && holds(each.where, json),
  );
  return (
    rule?.code ?? (ok && isJSON ? 'rejected' : statusErrorCode(response, isObject(json), isSignIn))
  );
}
