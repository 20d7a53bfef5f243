import { PasskeyError } from '../../errors/passkey-error.js';
import type { RelyingParty } from '../relying-party.js';
import type { Preset, PresetOptions } from './preset.js';

/** The presets that `backend` can name. */
export const registeredPresets = new Map<string, Preset>();

/**
 * The relying party of a preset, which is looked for at each request, since it may be registered
 * later than an element that names it. Until then each request is `invalid-options`.
 */
export function registeredRelyingParty(name: string, options: PresetOptions): RelyingParty {
  const connected = () => {
    const preset = registeredPresets.get(name);
    if (preset) return preset.connect(options);
    const message = `No preset "${name}": import 'passkey-elements/presets/${name}' for it.`;
    throw new PasskeyError('invalid-options', { message });
  };
  return {
    get requiresUsername() {
      return registeredPresets.get(name)?.data.requiresUsername;
    },
    registrationOptions: async (...request) => connected().registrationOptions(...request),
    verifyRegistration: async (...request) => connected().verifyRegistration(...request),
    authenticationOptions: async (...request) => connected().authenticationOptions(...request),
    verifyAuthentication: async (...request) => connected().verifyAuthentication(...request),
    get list() {
      return connected().list;
    },
    get rename() {
      return connected().rename;
    },
    get remove() {
      return connected().remove;
    },
  };
}
