import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { PasskeyErrorCode } from '../../src/errors/codes.js';
import { identifyError } from '../../src/errors/identify-error.js';
import type { FailedCall } from '../../src/errors/identify-error.js';
import type { PasskeyError } from '../../src/errors/passkey-error.js';
import { recordedExceptions } from '../support/recorded-exceptions.js';

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
  [
    'NotAllowedError',
    "The current origin is an opaque origin and hence not allowed to access 'PublicKeyCredential' objects.",
    'blocked-by-policy',
  ],
  [
    'NotAllowedError',
    'A user activation is required to create a credential in a cross-origin iframe.',
    'gesture-required',
  ],
  [
    'NotAllowedError',
    'WebAuthn is not supported on sites with TLS certificate errors.',
    'insecure-context',
  ],
  ['AbortError', 'The operation was aborted. ', 'not-allowed'],
  ['OperationError', 'A request is already pending.', 'request-pending'],
  ['SecurityError', 'The operation is insecure.', 'rp-id-mismatch'],
  ['InvalidStateError', '', 'already-registered'],
  ['NotSupportedError', '', 'unsupported'],
  ['TypeError', '', 'invalid-options'],
  ['RangeError', '', 'invalid-options'],
  ['EncodingError', '', 'invalid-options'],
  ['SyntaxError', '', 'invalid-options'],
];

const exception = (name: string, message: string): Error => {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'RangeError') return new RangeError(message);
  return new DOMException(message, name);
};

/** A call with nothing remarkable, but for what is given. */
const identify = (thrown: unknown, call: Partial<FailedCall> = {}): PasskeyError =>
  identifyError(thrown, {
    ceremony: 'registration',
    rpId: 'example.org',
    elapsed: 5000,
    timeout: 300_000,
    browserTimeout: 300_000,
    focused: true,
    blurred: false,
    replaced: false,
    ...call,
  });

const at = (url: string): void => {
  Object.assign(globalThis, { location: new URL(url) });
};

beforeEach(() => at('https://example.com'));

describe('an exception of the browser', () => {
  const rows = [
    ...measured.map((row) => ['measured', row] as const),
    ...recordedExceptions.map(
      ({ browser, name, message, code }) =>
        [`recorded, not run: ${browser}`, [name, message, code]] as const,
    ),
  ];
  for (const [source, [name, message, code]] of rows) {
    test(`${name} “${message}” is ${code} (${source})`, () => {
      assert.equal(identify(exception(name, message)).code, code);
    });
  }

  test('that no browser throws is unknown', () => {
    for (const thrown of [
      new Error('Illegal invocation'),
      new Error('Could not read the certificate.'),
      'detached',
      undefined,
      null,
      {},
    ]) {
      assert.equal(identify(thrown).code, 'unknown');
    }
  });

  test('is the cause, and its words are the message for the developer', () => {
    const thrown = exception('NotAllowedError', chromium);
    const error = identify(thrown);
    assert.equal(error.cause, thrown);
    assert.equal(error.message, `NotAllowedError: ${chromium}`);
  });

  for (const [name, message, suggestedFix] of [
    [
      'NotAllowedError',
      'The origin of the document is not the same as its ancestors.',
      'Allow it in Permissions-Policy, in a frame with allow="publickey-credentials-create", ' +
        'in a sandbox with allow-same-origin.',
    ],
    ['NotAllowedError', 'A user activation is required.', 'Start it in a click.'],
    ['OperationError', 'A request is already pending.', 'Another script has a request open.'],
  ] as const) {
    test(`“${message}” is followed by how to fix it`, () => {
      assert.equal(
        identify(exception(name, message)).message,
        `${name}: ${message} ${suggestedFix}`,
      );
    });
  }
});

describe('an exception over the RP ID', () => {
  const message = () => identify(exception('SecurityError', 'Not valid.')).message;

  test('names the RP ID and the page, and what would relate the two', () => {
    const fix =
      'is "example.org" but this page is https://example.com. Use "example.com", ' +
      'or list this origin in https://example.org/.well-known/webauthn.';
    assert.equal(message(), `SecurityError: Not valid. rp.id ${fix}`);
    const authentication = { ceremony: 'authentication' } as const;
    assert.equal(
      identify(exception('SecurityError', 'Not valid.'), authentication).message,
      `SecurityError: Not valid. rpId ${fix}`,
    );
  });

  for (const [url, hostname] of [
    ['http://127.0.0.1:3000', '127.0.0.1'],
    ['http://[::1]:3000', '[::1]'],
  ] as const) {
    test(`on ${url} says that an IP address has no passkeys`, () => {
      at(url);
      assert.ok(message().includes(`${hostname} is an IP address, which cannot have passkeys`));
    });
  }
});

describe('Firefox’s one sentence for a wrong RP ID and for a page whose certificate is not valid', () => {
  const identified = (call: Partial<FailedCall>) =>
    identify(exception('SecurityError', 'The operation is insecure.'), call);

  for (const rpId of ['example.com', undefined]) {
    test(`is about the certificate where the RP ID is ${rpId ?? 'left to the browser'}`, () => {
      const { code, message } = identified({ rpId });
      assert.equal(code, 'insecure-context');
      assert.match(message, /certificate/);
    });
  }

  test('is about the RP ID where that is another, or the page has an IP address', () => {
    assert.equal(identified({ rpId: 'example.org' }).code, 'rp-id-mismatch');
    at('https://127.0.0.1');
    assert.equal(identified({ rpId: undefined }).code, 'rp-id-mismatch');
  });
});

describe('what is known of the call', () => {
  const code = (name: string, message: string, call: Partial<FailedCall>) =>
    identify(exception(name, message), call).code;

  test('makes Firefox’s refusal not-focused where the page had no focus, and no other one', () => {
    const focused = false;
    const firefoxs = 'CredentialsContainer request is not allowed.';
    const chromiums = "The 'publickey-credentials-get' feature is not enabled in this document.";
    assert.equal(code('NotAllowedError', firefoxs, { focused }), 'not-focused');
    const { message } = identify(exception('NotAllowedError', firefoxs), { focused });
    assert.doesNotMatch(message, /frame/);
    assert.equal(code('NotAllowedError', firefoxs, { focused: true }), 'blocked-by-policy');
    assert.equal(code('NotAllowedError', chromiums, { focused }), 'blocked-by-policy');
    assert.equal(code('NotAllowedError', chromium, { focused }), 'not-allowed');
    const missing = "CredentialsContainer.create: Missing required 'name' member.";
    assert.equal(code('TypeError', missing, { focused }), 'invalid-options');
  });

  test('makes an InvalidStateError the authenticator’s failure in an authentication', () => {
    const ceremony = 'authentication';
    assert.equal(code('InvalidStateError', '', { ceremony }), 'authenticator-failed');
  });

  test('makes a refusal no-credential where only what is at hand was asked for', () => {
    const immediate = true;
    assert.equal(code('NotAllowedError', chromium, { immediate }), 'no-credential');
    assert.equal(code('SecurityError', '', { immediate }), 'rp-id-mismatch');
    assert.equal(code('NotAllowedError', 'no focus', { immediate }), 'not-focused');
  });

  for (const thrown of [
    new Error('Could not establish connection.'),
    'a string',
    undefined,
    new TypeError('Illegal invocation'),
    new DOMException('No response within 11000 ms.', 'TimeoutError'),
  ]) {
    test(`makes ${String(thrown)} extension-interference where a script has replaced it`, () => {
      const { code, message } = identify(thrown, { replaced: true });
      assert.equal(code, 'extension-interference');
      assert.match(message, /\S An extension or a script has replaced navigator\.credentials\.$/);
      assert.notEqual(identify(thrown).code, 'extension-interference');
      assert.doesNotMatch(identify(thrown).message, /replaced/);
    });
  }

  test('leaves what browsers say as it is where a script has replaced it, and names the script', () => {
    for (const [name, expected] of [
      ['NotAllowedError', 'not-allowed'],
      ['InvalidStateError', 'already-registered'],
      ['SecurityError', 'rp-id-mismatch'],
      ['OperationError', 'request-pending'],
    ] as const) {
      const { code, message } = identify(exception(name, ''), { replaced: true });
      assert.equal(code, expected);
      assert.match(message, /\S An extension or a script has replaced navigator\.credentials\.$/);
    }
  });
});

describe('the likely reason', () => {
  const asked = { timeout: 60_000, browserTimeout: 180_000 };
  const unasked = { timeout: undefined, browserTimeout: 300_000 };
  const reasons = [
    ['timed-out', 'as long as the timeout asked for', { ...asked, elapsed: 60_000 }],
    ['timed-out', 'half a second less than that', { ...asked, elapsed: 59_501 }],
    ['timed-out', 'a second and a half more than that', { ...asked, elapsed: 61_499 }],
    ['cancelled', 'more than half a second less than that', { ...asked, elapsed: 59_500 }],
    ['cancelled', 'much longer than that', { ...asked, elapsed: 61_500 }],
    ['timed-out', 'as long as the browser’s own timeout', { ...asked, elapsed: 180_000 }],
    ['timed-out', 'half a second less than the browser’s', { ...asked, elapsed: 179_501 }],
    ['timed-out', 'longer than the browser’s', { ...asked, elapsed: 200_000 }],
    ['cancelled', 'long, with no timeout given', { ...unasked, elapsed: 200_000 }],
    ['cancelled', 'more than a second', { ...asked, elapsed: 1001 }],
    ['unavailable', 'a second at most', { ...asked, elapsed: 1000 }],
    ['cancelled', 'no time, but took the focus away', { ...asked, elapsed: 10, blurred: true }],
  ] as const;
  for (const [likelyReason, duration, call] of reasons) {
    test(`is ${likelyReason} when the call took ${duration}`, () => {
      assert.equal(identify(exception('NotAllowedError', ''), call).likelyReason, likelyReason);
    });
  }

  test('is given with not-allowed alone', () => {
    for (const error of [
      identify(exception('SecurityError', '')),
      identify(exception('NotAllowedError', 'no focus')),
      identify(exception('NotAllowedError', ''), { immediate: true }),
      identify(exception('TimeoutError', ''), { replaced: true }),
    ]) {
      assert.notEqual(error.code, 'not-allowed');
      assert.equal(error.likelyReason, undefined);
    }
  });
});
