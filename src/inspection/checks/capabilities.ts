import { clientCapabilities } from '../../webauthn/client-capabilities.js';
import { info } from './finding.js';
import type { Finding } from './finding.js';

/** Lists the capabilities that the browser reports. */
export async function describeCapabilities(): Promise<Finding> {
  const capabilities = Object.entries(await clientCapabilities());
  const names = (supported: boolean) =>
    capabilities.flatMap(([name, value]) => (value === supported ? name : [])).join(', ');
  const found =
    capabilities.length > 0
      ? `Supported: ${names(true) || 'none'}. Not supported: ${names(false) || 'none'}.`
      : 'The browser reports no capabilities.';
  return info('Browser', found);
}
