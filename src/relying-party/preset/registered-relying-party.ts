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
  return new Proxy({} as RelyingParty, {
    get(_, member: keyof RelyingParty) {
      const preset = registeredPresets.get(name);
      if (preset) return preset.connect(options)[member];
      if (member === 'requiresUsername') return undefined;
      const message = `No preset "${name}": import 'passkey-elements/presets/${name}' for it.`;
      throw new PasskeyError('invalid-options', { message });
    },
  });
}
