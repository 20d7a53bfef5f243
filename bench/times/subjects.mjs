import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlers } from '../bytes/bundlers.mjs';
import { floor, ours } from '../bytes/subjects.mjs';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** The name of what others are compared with. */
export const reference = 'a Lit element with a button';

/** A page with nothing on it, whose cost is taken off all others. */
export const empty = 'an empty page';

const tags = {
  [reference]: '<lit-button></lit-button>',
  'an element without Lit': '<passkey-button endpoint="/passkeys"></passkey-button>',
  '<passkey-login>': '<passkey-login endpoint="/passkeys"></passkey-login>',
  'the script-tag file': '<passkey-login endpoint="/passkeys"></passkey-login>',
};

const form = `<form><input id="email" autocomplete="username webauthn">
  <passkey-login for="email" endpoint="/passkeys"></passkey-login></form>`;

/** The same with an input, whose autofill offers passkeys. */
const inputs = { '<passkey-login>': form, 'the script-tag file': form };

/** What is loaded: by its name, the markup and the one script of a page, as rollup bundles it. */
export async function timedSubjects() {
  const folder = await mkdtemp(join(bench, '.entries-'));
  const entry = join(folder, 'entry.js');
  const bundle = async (code) => {
    await writeFile(entry, code.replaceAll("'./bytes/", "'../bytes/"));
    return bundlers.rollup(entry);
  };
  const scripts = { [empty]: '' };
  for (const name of [reference, 'an element without Lit']) {
    scripts[name] = await bundle(floor[name]);
  }
  scripts['<passkey-login>'] = await bundle(ours['<passkey-login>']);
  scripts['the script-tag file'] = await readFile(
    join(bench, '../dist/cdn/passkey-elements.js'),
    'utf8',
  );
  await rm(folder, { recursive: true });
  return Object.entries(scripts).map(([name, script]) => ({
    name,
    script,
    markup: tags[name] ?? '',
    input: inputs[name],
  }));
}
