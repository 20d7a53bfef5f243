import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { PasskeyErrorCode } from '../../src/errors/codes.js';
import { identifyError } from '../../src/errors/identify-error.js';
import type { FailedCall } from '../../src/errors/identify-error.js';
import type { PasskeyError } from '../../src/errors/passkey-error.js';

const chromium = 'The operation either timed out or was not allowed. See: https://www.w3.org/';
const firefox =
  'The request is not allowed by the user agent or the platform in the current context, ' +
  'possibly because the user denied permission.';

type Row = [name: string, message: string, code: PasskeyErrorCode];

/** What Chromium 156 and Firefox 153 threw; tests in those browsers reach most of them too. */
const measured: Row[] = [
  ['NotAllowedError', chromium, 'not-allowed'],
  ['NotAllowedError', firefox, 'not-allowed'],
  [
    'NotAllowedError',
    "The 'publickey-credentials-get' feature is not enabled in this document.",
    'blocked-by-policy',
  ],
  ['NotAllowedError', 'CredentialsContainer request is not allowed.', 'blocked-by-policy'],
  ['NotAllowedError', 'The page does not have focus.', 'not-focused'],
  ['AbortError', 'The operation was aborted. ', 'not-allowed'],
  ['OperationError', 'A request is already pending.', 'request-pending'],
  ['SecurityError', 'The operation is insecure.', 'rp-id-mismatch'],
  ['InvalidStateError', '', 'already-registered'],
  ['NotSupportedError', '', 'unsupported'],
  ['TypeError', '', 'invalid-options'],
  ['RangeError', '', 'invalid-options'],
  ['EncodingError', '', 'invalid-options'],
  ['InvalidCharacterError', '', 'invalid-options'],
];

/**
 * Recorded, not run: what WebKit throws, from its source (Source/WebCore/Modules/webauthn and
 * Source/WebKit/UIProcess/WebAuthentication), and what the specification and Chromium's source
 * know but no browser here could be brought to throw.
 */
const recorded: Record<string, Row[]> = {
  WebKit: [
    ['NotAllowedError', 'The document is not focused.', 'not-focused'],
    ['NotAllowedError', 'Operation timed out.', 'not-allowed'],
    ['NotAllowedError', 'This request has been cancelled by the user.', 'not-allowed'],
    ['NotAllowedError', 'Operation failed.', 'not-allowed'],
    ['NotAllowedError', '', 'not-allowed'],
    [
      'NotAllowedError',
      'The origin of the document is not the same as its ancestors.',
      'blocked-by-policy',
    ],
    [
      'InvalidStateError',
      'At least one credential matches an entry of the excludeCredentials list in the platform ' +
        'attached authenticator.',
      'already-registered',
    ],
    [
      'SecurityError',
      'The effective domain of the document is not a valid domain.',
      'rp-id-mismatch',
    ],
    ['TypeError', 'The length options.user.id must be between 1-64 bytes.', 'invalid-options'],
    ['UnknownError', 'Unknown internal error.', 'authenticator-failed'],
    [
      'NotSupportedError',
      'options.pubKeyCredParams contains unsupported PublicKeyCredentialType value.',
      'unsupported',
    ],
  ],
  "Chromium's source": [
    [
      'NotReadableError',
      'An unknown error occurred while talking to the credential manager.',
      'authenticator-failed',
    ],
  ],
  'the specification': [
    ['ConstraintError', 'User verification is not possible.', 'authenticator-failed'],
    ['SyntaxError', 'A key of evalByCredential is not base64url.', 'invalid-options'],
  ],
};

const exception = (name: string, message: string): Error => {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'RangeError') return new RangeError(message);
  return new DOMException(message, name);
};

/** As @simplewebauthn/browser hands an exception on. */
const wrapped = (cause: unknown): Error => new Error('It was wrapped.', { cause });

const identify = (thrown: unknown, call: Partial<FailedCall> = {}): PasskeyError =>
  identifyError(thrown, { rpId: 'example.org', elapsed: 5000, timeout: 300_000, ...call });

before(() => {
  Object.assign(globalThis, { location: { origin: 'https://example.com' } });
});

describe('an exception of the browser', () => {
  const rows = [
    ...measured.map((row) => ['measured', row] as const),
    ...Object.entries(recorded).flatMap(([source, found]) =>
      found.map((row) => [`recorded, not run: ${source}`, row] as const),
    ),
  ];
  for (const [source, [name, message, code]] of rows) {
    test(`${name} “${message}” is ${code} (${source})`, () => {
      assert.equal(identify(exception(name, message)).code, code);
      assert.equal(identify(wrapped(exception(name, message))).code, code);
    });
  }

  test('that no browser throws is unknown', () => {
    for (const thrown of [new Error('Illegal invocation'), 'a string', undefined, null, {}]) {
      assert.equal(identify(thrown).code, 'unknown');
    }
  });

  test('is the cause, and its words are the message for the developer', () => {
    const thrown = exception('NotAllowedError', chromium);
    for (const error of [identify(thrown), identify(wrapped(thrown))]) {
      assert.equal(error.cause, thrown);
      assert.equal(error.message, `NotAllowedError: ${chromium}`);
    }
  });

  test('over an RP ID names both the RP ID and the page', () => {
    const { message } = identify(exception('SecurityError', 'The operation is insecure.'));
    assert.match(message, /example\.org/);
    assert.match(message, /https:\/\/example\.com/);
  });
});

describe('the likely reason', () => {
  const reasons = [
    ['timed-out', 'as long as the timeout', { elapsed: 60_000, timeout: 60_000 }],
    ['timed-out', 'half a second less than the timeout', { elapsed: 59_501, timeout: 60_000 }],
    ['cancelled', 'a good while', { elapsed: 1000, timeout: 60_000 }],
    ['cancelled', 'long, with no timeout given', { elapsed: 600_000, timeout: undefined }],
    ['unavailable', 'less than a second', { elapsed: 999, timeout: 60_000 }],
  ] as const;
  for (const [likelyReason, duration, call] of reasons) {
    test(`is ${likelyReason} when the call took ${duration}`, () => {
      assert.equal(identify(exception('NotAllowedError', ''), call).likelyReason, likelyReason);
    });
  }

  test('is given with not-allowed alone', () => {
    assert.equal(identify(exception('SecurityError', '')).likelyReason, undefined);
    assert.equal(identify(exception('NotAllowedError', 'no focus')).likelyReason, undefined);
  });
});
