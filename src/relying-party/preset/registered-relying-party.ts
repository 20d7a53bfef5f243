import { PasskeyError } from '../../errors/passkey-error.js';
import type { RelyingParty } from '../relying-party.js';
import type { Preset, PresetOptions } from './preset.js';

/** The presets that `backend` can name. */
export const registeredPresets = new Map<string, Preset>();

/**
 * The relying party of a preset, which is looked up for each request, since it may be registered
 * later than an element that names it. Until then, each request is `invalid-options`.
 */
export function registeredRelyingParty(name: string, options: PresetOptions): RelyingParty {
  const find = () => registeredPresets.get(name)?.connect(options);
  const refuse = (): never => {
    const message = `No preset "${name}": import 'passkey-elements/presets/${name}' for it.`;
    throw new PasskeyError('invalid-options', { message });
  };
  const connect = () => find() ?? refuse();
  return {
    get requiresUsername() {
      return find()?.requiresUsername;
    },
    registrationOptions: async (...request) => connect().registrationOptions(...request),
    verifyRegistration: async (...request) => connect().verifyRegistration(...request),
    authenticationOptions: async (...request) => connect().authenticationOptions(...request),
    verifyAuthentication: async (...request) => connect().verifyAuthentication(...request),
    get list() {
      // Without its preset, a list is refused as any request is.
      return find() ? find()?.list : async () => refuse();
    },
    get rename() {
      return find()?.rename;
    },
    get remove() {
      return find()?.remove;
    },
  };
}
