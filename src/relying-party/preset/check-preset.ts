import { PasskeyError } from '../../errors/passkey-error.js';
import type { ErrorRule } from './preset.js';

/** Throws where `value`, which is at `place` in the preset, cannot be used. */
type Check = (value: unknown, place: string) => void;

/** @throws PasskeyError `invalid-options`, whose message names the wrong key and what it may be */
export function checkPreset(name: string, data: unknown): void {
  preset(data, `Preset "${name}"`);
  const { registration, authentication, reauthentication } = data as Record<string, Ceremony>;
  for (const ceremony of [registration, authentication, reauthentication]) {
    if (ceremony) checkState(ceremony, `Preset "${name}"`);
  }
}

interface Ceremony {
  options: { state?: object };
  verify: object;
}

function refuse(place: string, problem: string): never {
  throw new PasskeyError('invalid-options', { message: `${place} ${problem}.` });
}

const text: Check = (value, place) => {
  if (typeof value !== 'string') refuse(place, 'must be a string');
};

const status: Check = (value, place) => {
  if (!Number.isInteger(value)) refuse(place, 'must be an HTTP status');
};

const oneOf =
  (...allowed: unknown[]): Check =>
  (value, place) => {
    if (!allowed.includes(value)) refuse(place, `must be one of ${allowed.join(', ')}`);
  };

const object: Check = (value, place) => {
  if (Object(value) !== value || Array.isArray(value)) refuse(place, 'must be an object');
};

const recordOf =
  (check: Check): Check =>
  (value, place) => {
    object(value, place);
    for (const [key, each] of Object.entries(value as object)) check(each, `${place}.${key}`);
  };

const listOf =
  (check: Check): Check =>
  (value, place) => {
    if (!Array.isArray(value)) refuse(place, 'must be an array');
    value.forEach((each, index) => check(each, `${place}.${index}`));
  };

/** An object of known keys, some of which cannot be missing. */
const shape =
  (checks: Record<string, Check>, ...required: string[]): Check =>
  (value, place) => {
    object(value, place);
    const given = value as Record<string, unknown>;
    for (const key of required) {
      if (given[key] === undefined) refuse(`${place}.${key}`, 'is missing');
    }
    for (const [key, each] of Object.entries(given)) {
      const check = checks[key];
      if (!check) refuse(`${place}.${key}`, `is not known; known are ${names(checks)}`);
      if (each !== undefined) check(each, `${place}.${key}`);
    }
  };

const names = (object: object) => Object.keys(object).join(', ');

const values = [
  'credential',
  'credentialJSON',
  'username',
  'displayName',
  'name',
  'id',
  'params',
  'state',
  'csrf',
  'mediation',
  'reauthenticate',
];

const template: Check = (value, place) => {
  if (typeof value === 'string' && value.startsWith('$')) {
    const [name] = value.slice(1).split(/[.|]/);
    if (!values.includes(name!)) {
      refuse(place, `stands for $${name}; it may stand for $${values.join(', $')}`);
    }
  } else if (Array.isArray(value)) listOf(template)(value, place);
  else if (Object(value) === value) recordOf(template)(value, place);
};

const path: Check = (value, place) => {
  text(value, place);
  if (!(value as string).startsWith('/')) refuse(place, 'must begin with a slash');
  for (const [, name] of (value as string).matchAll(/\{(.*?)\}/g)) {
    template(`$${name}`, place);
  }
};

const conditions = recordOf((value, place) => {
  if (!['string', 'number', 'boolean'].includes(typeof value) && !(value instanceof RegExp)) {
    refuse(place, 'must be a string, a number, a boolean or a pattern');
  }
});

const codes: Record<ErrorRule['code'], true> = {
  'challenge-expired': true,
  'unknown-credential': true,
  unauthenticated: true,
  'reauthentication-required': true,
  'rate-limited': true,
  'username-unavailable': true,
  rejected: true,
  server: true,
};

const errors = listOf(
  shape({ code: oneOf(...Object.keys(codes)), status, where: conditions }, 'code'),
);

const request = {
  method: oneOf('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
  path,
  headers: recordOf(template),
  body: template,
  form: recordOf(template),
  expects: conditions,
  empty: oneOf(true),
  errors,
};

const ceremony = shape(
  {
    options: shape({ ...request, pick: text, state: recordOf(text) }, 'path'),
    verify: shape({ ...request, result: recordOf(text) }, 'path'),
  },
  'options',
  'verify',
);

const passkey = shape(
  Object.fromEntries(
    [
      'id',
      'credentialId',
      'name',
      'provider',
      'aaguid',
      'synced',
      'createdAt',
      'lastUsedAt',
      'current',
      'transports',
    ].map((name) => [name, text]),
  ),
  'id',
  'name',
);

const source = shape({ field: text, cookie: text, path, pick: text, header: text });

const preset = shape(
  {
    endpoint: text,
    csrf: listOf(source),
    requiresUsername: oneOf(true),
    registration: ceremony,
    authentication: ceremony,
    reauthentication: ceremony,
    list: shape({ ...request, items: text, where: conditions, passkey }, 'path', 'passkey'),
    rename: shape(request, 'path'),
    remove: shape(request, 'path'),
    errors,
  },
  'registration',
  'authentication',
);

/** `$state.…` stands only for what `state` takes. */
function checkState({ options: { state = {} }, verify }: Ceremony, place: string): void {
  for (const [, name] of JSON.stringify(verify).matchAll(/"\$state\.([^".]+)/g)) {
    if (!(name! in state)) refuse(place, `sends $state.${name}, which no state takes`);
  }
}
