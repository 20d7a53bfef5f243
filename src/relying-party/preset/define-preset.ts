import { checkPreset } from './check-preset.js';
import type { Preset, PresetData } from './preset.js';
import { registerPreset } from './register-preset.js';

/**
 * Makes a preset of `data`, for `backend` to name and for `fetchRelyingParty()` to take.
 * @throws PasskeyError `invalid-options` where a key is wrong; the message names it
 */
export function definePreset(name: string, data: PresetData): Preset {
  checkPreset(name, data);
  return registerPreset(name, data);
}
