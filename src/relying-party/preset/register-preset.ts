import { presetRelyingParty } from './preset-relying-party.js';
import type { Preset, PresetData } from './preset.js';
import { registeredPresets } from './registered-relying-party.js';

/** Makes data a preset that `backend` can name. */
export function registerPreset(name: string, data: PresetData): Preset {
  const preset: Preset = { data, connect: (options) => presetRelyingParty(data, options) };
  registeredPresets.set(name, preset);
  return preset;
}
