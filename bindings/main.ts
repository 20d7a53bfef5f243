import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { angularBinding } from './angular.js';
import { readElements } from './elements.js';
import { htmlCustomData } from './html-custom-data.js';
import { reactBinding } from './react.js';
import { solidBinding } from './solid.js';
import { svelteBinding } from './svelte.js';
import { vueBinding } from './vue.js';
import { webTypes } from './web-types.js';

const root = new URL('../', import.meta.url);
const elements = readElements(new URL('dist/custom-elements.json', root));
const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  name: string;
  version: string;
};

const bindings = {
  ...angularBinding(elements),
  ...reactBinding(elements),
  ...solidBinding(elements),
  ...svelteBinding(elements),
  ...vueBinding(elements),
};
mkdirSync(new URL('dist/bindings/', root), { recursive: true });
for (const [file, text] of Object.entries(bindings)) {
  writeFileSync(new URL(`dist/bindings/${file}`, root), text);
}

for (const [file, data] of Object.entries({
  'html-custom-data.json': htmlCustomData(elements),
  'web-types.json': webTypes(elements, { name, version }),
})) {
  writeFileSync(new URL(`dist/${file}`, root), `${JSON.stringify(data, null, 2)}\n`);
}
