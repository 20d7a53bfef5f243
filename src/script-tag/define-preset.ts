import type { Preset, PresetData } from '../relying-party/preset/preset.js';
import { registerPreset } from '../relying-party/preset/register-preset.js';
import { onDemand } from './load-on-demand.js';

/**
 * Makes a preset of `data`, for `backend` to name and for `fetchRelyingParty()` to take. What is
 * wrong with it is written to the console, as the checks are loaded after the call.
 */
export function definePreset(name: string, data: PresetData): Preset {
  onDemand()
    .then(({ loadPresetChecks }) => loadPresetChecks())
    .then(({ checkPreset }) => checkPreset(name, data))
    .catch(console.error);
  return registerPreset(name, data);
}
