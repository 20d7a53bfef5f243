import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkPreset } from '../../src/relying-party/preset/check-preset.js';
import type { Preset } from '../../src/relying-party/preset/preset.js';
import { registeredPresets } from '../../src/relying-party/preset/registered-relying-party.js';

const folder = new URL('../../src/relying-party/presets/', import.meta.url);

describe('the preset', () => {
  for (const file of readdirSync(folder)) {
    const name = file.replace('.ts', '');
    test(`${name} is registered by its import, and has no wrong key`, async () => {
      const exported = (await import(`${folder.href}${file}`)) as Record<string, Preset>;
      const preset = registeredPresets.get(name);
      assert.deepEqual(Object.values(exported), [preset]);
      checkPreset(name, preset!.data);
    });
  }
});
