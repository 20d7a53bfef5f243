import { mkdirSync, writeFileSync } from 'node:fs';
import { angularBinding } from './angular.js';
import { readElements } from './elements.js';
import { reactBinding } from './react.js';
import { solidBinding } from './solid.js';
import { svelteBinding } from './svelte.js';
import { vueBinding } from './vue.js';

const dist = new URL('../dist/', import.meta.url);
const elements = readElements(new URL('custom-elements.json', dist));

mkdirSync(new URL('bindings/', dist), { recursive: true });
for (const [name, text] of Object.entries({
  ...angularBinding(elements),
  ...reactBinding(elements),
  ...solidBinding(elements),
  ...svelteBinding(elements),
  ...vueBinding(elements),
})) {
  writeFileSync(new URL(`bindings/${name}`, dist), text);
}
