import { isReplaced } from '../../webauthn/replaced.js';
import { failed, passed, told } from './finding.js';
import type { Finding } from './finding.js';

/** Whether what the page gets is the browser's own answer. */
export function checkExtensions(toJSONError?: unknown): Finding {
  const title = 'Extensions';
  if (toJSONError) {
    return failed(
      title,
      `Something has answered in the browser’s place with a credential whose toJSON() throws: ${String(toJSONError)}.`,
      'The elements read such answers all the same. Your own code should read the members one by one, and the extension’s maker should hear of it.',
      'credential.response.clientDataJSON',
    );
  }
  if (!navigator.credentials || !globalThis.PublicKeyCredential) {
    return told(title, 'This page has no passkeys.');
  }
  return isReplaced('create') || isReplaced('get')
    ? told(title, 'A script or an extension has replaced navigator.credentials.')
    : passed(title, 'navigator.credentials is the browser’s own.');
}
