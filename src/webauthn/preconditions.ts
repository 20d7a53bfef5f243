import type { Ceremony, PasskeyErrorCode } from '../errors/codes.js';
import { PasskeyError } from '../errors/passkey-error.js';
import { clientCapabilities } from './client-capabilities.js';
import type { CredentialRequest } from './credential-request.js';
import { engine } from './engine.js';
import type { PublicKeyCredentialRequestOptionsJSON } from './types.js';

/** Chromium refuses longer lists with a RangeError, Firefox with a SecurityError. */
const maxListLength = { chromium: 64, gecko: 20, webkit: Infinity };

/**
 * Checks what the browser would refuse with a message that could mean anything.
 * @throws PasskeyError `invalid-options`, `not-focused`, `gesture-required` or `unsupported`
 */
export async function requirePreconditions(
  ceremony: Ceremony,
  { allowCredentials }: Partial<PublicKeyCredentialRequestOptionsJSON>,
  { mediation, uiMode }: CredentialRequest,
): Promise<void> {
  const registration = ceremony === 'registration';
  const conditional = mediation === 'conditional';
  const refuse = (code: PasskeyErrorCode, message: string) => {
    throw new PasskeyError(code, { message });
  };

  const maxLength = uiMode ? 0 : maxListLength[engine()];
  if (allowCredentials && allowCredentials.length > maxLength) {
    refuse('invalid-options', `allowCredentials has more than ${maxLength} entries.`);
  }
  // A browser that does not know these two ignores them, and shows a dialog instead.
  if (uiMode && !(await clientCapabilities()).immediateGet) {
    refuse('unsupported', "This browser has no uiMode 'immediate'.");
  }
  if (registration && conditional && !(await clientCapabilities()).conditionalCreate) {
    refuse('unsupported', 'This browser has no conditional creation.');
  }
  if (document.hidden && !conditional && (registration || engine() !== 'chromium')) {
    refuse('not-focused', 'The page is hidden.');
  }
  const needsGesture =
    uiMode || (registration && !conditional && engine() === 'chromium' && isCrossOriginFrame());
  if (needsGesture && navigator.userActivation?.isActive === false) {
    refuse('gesture-required', 'Start it in a click.');
  }
}

/** Whether a document of another origin holds this one in a frame. */
function isCrossOriginFrame(): boolean {
  try {
    return top!.origin !== origin;
  } catch {
    return true;
  }
}
