import type { Ceremony } from '../../errors/codes.js';
import { passkeySupport } from '../../webauthn/support.js';
import { failed, passed } from './finding.js';
import type { Finding } from './finding.js';

const features: [Ceremony, string][] = [
  ['authentication', 'publickey-credentials-get'],
  ['registration', 'publickey-credentials-create'],
];

/** Whether the page, and the frame around it, allow passkeys. */
export function checkPermissions(): Finding[] {
  const framed = self !== top;
  const refused = features
    .filter(([ceremony]) => passkeySupport(ceremony).reason === 'blocked-by-policy')
    .map(([, feature]) => feature);
  const title = framed ? 'Frame' : 'Permissions policy';
  if (refused.length === 0) {
    return [passed(title, framed ? 'This frame may use passkeys.' : 'This page may use passkeys.')];
  }
  const found = `${refused.join(' and ')} ${refused.length > 1 ? 'are' : 'is'} not allowed here.`;
  return [
    framed
      ? failed(
          title,
          found,
          'Allow it on the frame, and in the Permissions-Policy of the page around it, if there is one.',
          `<iframe src="${location.href}" allow="${features.map(([, feature]) => feature).join('; ')}"></iframe>`,
        )
      : failed(
          title,
          found,
          'Change this header of the page.',
          `Permissions-Policy: ${refused.map((feature) => `${feature}=(self)`).join(', ')}`,
        ),
  ];
}
