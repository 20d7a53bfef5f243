import type { PasskeyLogin } from 'passkey-elements/elements';

/** A page of the test's own origin, in a frame. */
export interface OpenPage {
  window: Window & typeof globalThis;
  login: PasskeyLogin;
  /** What was thrown and not caught, and what the content policy has refused, so far. */
  complaints: string[];
}

declare global {
  interface Window {
    complaints?: string[];
  }
}

const recorder = `
  window.complaints = [];
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    complaints.push(effectiveDirective + ': ' + blockedURI));
`;

/**
 * Opens a page with the script-tag file and \`body\`, in which there is a <passkey-login>. It goes
 * when the test's fixtures do.
 * @param place the element that the frame is put into
 * @param options.policy the page's content policy, under which \`'nonce-test'\` has to be a source
 * @param options.before a script that runs before the package's
 */
export async function openPage(
  place: Element,
  body: string,
  { policy = '', before = '' } = {},
): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.allow = 'publickey-credentials-get; publickey-credentials-create';
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script nonce="test">${recorder}${before}</script>
    <script type="module" src="/dist/cdn/passkey-elements.js"></script>
    ${body}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  place.append(frame);
  await loaded;
  const page = frame.contentWindow as OpenPage['window'];
  return {
    window: page,
    login: page.document.querySelector('passkey-login')!,
    complaints: page.complaints!,
  };
}
