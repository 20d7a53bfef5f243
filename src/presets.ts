/** Presets of the page's own, for backends that have none here. */
export { definePreset } from './relying-party/preset/define-preset.js';
export type { BackendName } from './relying-party/preset/backend-name.js';
export type {
  Conditions,
  CSRFSource,
  ErrorRule,
  Path,
  Preset,
  PresetCeremony,
  PresetData,
  PresetList,
  PresetOptions,
  PresetOptionsRequest,
  PresetRequest,
  PresetVerification,
  Template,
} from './relying-party/preset/preset.js';
