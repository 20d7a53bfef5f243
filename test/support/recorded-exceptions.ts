import type { PasskeyErrorCode } from 'passkey-elements';

/** An exception that no browser of the tests could be brought to throw. */
export interface RecordedException {
  /** Who throws it. */
  browser: string;
  name: string;
  message: string;
  code: PasskeyErrorCode;
  /** Where that is written. */
  source: string;
}

const webkit = (path: string) => `https://github.com/WebKit/WebKit/blob/main/Source/${path}`;
const webkitCoordinator = webkit('WebCore/Modules/webauthn/AuthenticatorCoordinator.cpp');
const webkitManager = webkit('WebKit/UIProcess/WebAuthentication/AuthenticatorManager.cpp');
const webkitProxy = webkit(
  'WebKit/UIProcess/WebAuthentication/Cocoa/WebAuthenticatorCoordinatorProxy.mm',
);
const chromium =
  'https://chromium.googlesource.com/chromium/src/+/main/third_party/blink/renderer/modules/' +
  'credentialmanagement/authentication_credentials_container.cc';
const firefox = (file: string) =>
  `https://searchfox.org/mozilla-central/source/dom/webauthn/${file}`;
const firefoxOnWindows = firefox('WinWebAuthnService.cpp');
const firefoxOnAndroid = firefox('AndroidWebAuthnService.h');

/** Recorded, not run: from sources of browsers, their bug reports and the specification. */
export const recordedExceptions: RecordedException[] = [
  {
    browser: 'Safari',
    name: 'NotAllowedError',
    message: 'The document is not focused.',
    code: 'not-focused',
    source: webkit('WebCore/Modules/credentialmanagement/CredentialsContainer.cpp'),
  },
  {
    browser: 'Safari',
    name: 'NotAllowedError',
    message: 'Operation timed out.',
    code: 'not-allowed',
    source: webkitManager,
  },
  {
    browser: 'Safari before 16.4, when the time is over',
    name: 'HierarchyRequestError',
    message: 'The operation would yield an incorrect node tree.',
    code: 'not-allowed',
    source: 'https://bugs.webkit.org/show_bug.cgi?id=249612',
  },
  {
    browser: 'Safari',
    name: 'NotAllowedError',
    message: 'This request has been cancelled by the user.',
    code: 'not-allowed',
    source: webkitProxy,
  },
  {
    browser: 'Safari',
    name: 'NotAllowedError',
    message: 'Operation failed.',
    code: 'not-allowed',
    source: webkitProxy,
  },
  {
    browser: 'Safari',
    name: 'NotAllowedError',
    message: '',
    code: 'not-allowed',
    source: webkitManager,
  },
  {
    browser: 'Safari',
    name: 'NotAllowedError',
    message: 'The origin of the document is not the same as its ancestors.',
    code: 'blocked-by-policy',
    source: webkitCoordinator,
  },
  {
    browser: 'Safari',
    name: 'InvalidStateError',
    message:
      'At least one credential matches an entry of the excludeCredentials list in the platform ' +
      'attached authenticator.',
    code: 'already-registered',
    source: webkit('WebKit/UIProcess/WebAuthentication/Cocoa/LocalAuthenticator.mm'),
  },
  {
    browser: 'Safari',
    name: 'SecurityError',
    message: 'The effective domain of the document is not a valid domain.',
    code: 'rp-id-mismatch',
    source: webkitCoordinator,
  },
  {
    browser: 'Safari',
    name: 'TypeError',
    message: 'The length options.user.id must be between 1-64 bytes.',
    code: 'invalid-options',
    source: webkitCoordinator,
  },
  {
    browser: 'Safari',
    name: 'UnknownError',
    message: 'Unknown internal error.',
    code: 'authenticator-failed',
    source: webkitCoordinator,
  },
  {
    browser: 'Safari',
    name: 'NotSupportedError',
    message: 'options.pubKeyCredParams contains unsupported PublicKeyCredentialType value.',
    code: 'unsupported',
    source: webkitCoordinator,
  },
  {
    browser: 'Chrome',
    name: 'NotReadableError',
    message: 'An unknown error occurred while talking to the credential manager.',
    code: 'authenticator-failed',
    source: chromium,
  },
  {
    browser: 'Chrome, of a page that is neither HTTPS nor localhost',
    name: 'SecurityError',
    message:
      "Public-key credentials are only available to HTTPS origins with valid certificates, HTTP origins that fall under 'localhost', or pages served from an extension.",
    code: 'insecure-context',
    source: chromium,
  },
  {
    browser: 'Chrome, of a frame that has gone',
    name: 'InvalidStateError',
    message: "Failed to execute 'get' on 'CredentialsContainer': Context is detached",
    code: 'not-allowed',
    source: chromium,
  },
  {
    browser: 'Chrome on Android',
    name: 'NotSupportedError',
    message: 'None of the algorithms specified in `pubKeyCredParams` are supported by this device.',
    code: 'unsupported',
    source: chromium,
  },
  {
    browser: 'Chrome on Android',
    name: 'NotSupportedError',
    message: 'Use of an empty `allowCredentials` list is not supported on this device.',
    code: 'unsupported',
    source: chromium,
  },
  {
    browser: 'Chrome on Android',
    name: 'NotSupportedError',
    message:
      'The specified `userVerification` requirement cannot be fulfilled by this device unless the ' +
      'device is secured with a screen lock.',
    code: 'unsupported',
    source: chromium,
  },
  {
    browser: 'Firefox on Windows',
    name: 'UnknownError',
    message: 'The operation failed for an unknown transient reason',
    code: 'authenticator-failed',
    source: firefoxOnWindows,
  },
  {
    browser: 'Firefox on Windows, of whatever Windows gives no name',
    name: 'AbortError',
    message: 'The operation was aborted. ',
    code: 'not-allowed',
    source: firefoxOnWindows,
  },
  {
    browser: 'Firefox on Android',
    name: 'NetworkError',
    message: 'A network error occurred.',
    code: 'authenticator-failed',
    source: firefoxOnAndroid,
  },
  {
    browser: 'Firefox on Android',
    name: 'TimeoutError',
    message: 'The operation timed out.',
    code: 'not-allowed',
    source: firefoxOnAndroid,
  },
  {
    browser: 'the specification',
    name: 'ConstraintError',
    message: 'User verification is not possible.',
    code: 'authenticator-failed',
    source: 'https://www.w3.org/TR/webauthn-3/#sctn-op-make-cred',
  },
  {
    browser: 'the specification',
    name: 'DataError',
    message: 'The options cannot be parsed.',
    code: 'invalid-options',
    source: 'https://www.w3.org/TR/webauthn-3/#sctn-create-exceptions',
  },
];
