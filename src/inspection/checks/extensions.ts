import { isReplaced } from '../../webauthn/is-native.js';
import { failed, passed, info } from './finding.js';
import type { Finding } from './finding.js';

/** Whether credentials come from the browser, or from an extension in its place. */
export function checkExtensions(toJSONError?: unknown): Finding {
  const title = 'Extensions';
  if (toJSONError) {
    return failed(
      title,
      `An extension returned a credential whose toJSON() throws: ${String(toJSONError)}.`,
      'The elements read such credentials anyway. In your own code read the members one by one, and report the fault to the extension’s maker.',
      'credential.response.clientDataJSON',
    );
  }
  if (!navigator.credentials || !globalThis.PublicKeyCredential) {
    return info(title, 'This browser or page does not support passkeys.');
  }
  return isReplaced('create') || isReplaced('get')
    ? info(title, 'A script or an extension has replaced navigator.credentials.')
    : passed(title, 'navigator.credentials is the browser’s own.');
}
