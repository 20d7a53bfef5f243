import { clientCapabilities } from '../../webauthn/client-capabilities.js';
import { told } from './finding.js';
import type { Finding } from './finding.js';

/** What the browser says that it can do. */
export async function tellCapabilities(): Promise<Finding> {
  const capabilities = Object.entries(await clientCapabilities());
  const names = (able: boolean) =>
    capabilities.flatMap(([name, value]) => (value === able ? name : [])).join(', ');
  const found =
    capabilities.length > 0
      ? `Can: ${names(true) || 'nothing'}. Cannot: ${names(false) || 'nothing'}.`
      : 'The browser does not say.';
  return told('Browser', found);
}
