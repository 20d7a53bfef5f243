import { readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { DemoServer } from '../test/support/demo-server.ts';
import { launchChromium } from '../test/support/chromium/launch.ts';
import { measureBytes } from './bytes/measure.mjs';
import { bytesSection } from './document/bytes.mjs';
import { ceremonySection } from './document/ceremony.mjs';
import { loadSection } from './document/load.mjs';
import { relyingPartySection } from './document/relying-party.mjs';
import { measureRelyingParty } from './relying-party/measure.mjs';
import { drawFlameChart } from './reports/flame-chart.mjs';
import { drawTreemap } from './reports/treemap.mjs';
import { measureCeremonies } from './times/ceremony.mjs';
import { measureLoad } from './times/load.mjs';
import { empty, reference, timedSubjects } from './times/subjects.mjs';

/** `ROUNDS` and `PASSKEYS` make the run longer and its figures better. */
const rounds = Number(process.env.ROUNDS ?? 15);
const passkeys = Number(process.env.PASSKEYS ?? 10_000);

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJSON = async (path) => JSON.parse(await readFile(file(path), 'utf8'));
const progress = (what) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
const onRound = (what) => (rate, round) => progress(`${what}, ${rate} × slower: ${round + 1}`);

progress('bytes');
const rows = await measureBytes();

const subjects = await timedSubjects();
const browser = await launchChromium();
const load = await measureLoad(browser, subjects, {
  rates: [1, 4, 6],
  rounds,
  onRound: onRound('load'),
});
const server = await DemoServer.start();
const ceremonies = await measureCeremonies(
  browser,
  subjects.filter(({ name }) => name !== empty && name !== reference),
  { origin: server.origin, rates: [1, 6], rounds, onRound: onRound('sign-in') },
);
await server.close();

progress('reports');
await drawTreemap(file('../.cache/bench/treemap.html'));
const scriptTag = subjects.find(({ name }) => name === 'the script-tag file');
await drawFlameChart(browser, scriptTag, file('../.cache/bench/load'));
const chromium = browser.version();
await browser.close();

progress('the relying party');
const databases = await measureRelyingParty({ passkeys, onProgress: progress });

const { version } = await readJSON('../package.json');
const { dependencies } = await readJSON('package.json');
const report = `# What it costs

Written by \`npm run bench\`, in one run, on ${new Date().toISOString().slice(0, 10)}: passkey-elements ${version},
Node ${process.version}, Chromium ${chromium}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0].model.trim()}. Bytes are exact;
times are of this machine, and their ratios what to look at.

${bytesSection(rows)}
${loadSection(load, rounds)}
${ceremonySection(ceremonies, rounds)}
${relyingPartySection(databases, passkeys)}
## Where bytes and time go

The run draws two pages, to be opened in a browser: \`.cache/bench/treemap.html\`, what each module is
of the whole, and \`.cache/bench/load/load.html\`, what the processor does while a page with the
script-tag file loads.

## Versions

${Object.entries(dependencies)
  .filter(([name]) => name !== 'passkey-elements')
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.
`;
const text = await format(report, { parser: 'markdown', printWidth: 100 });
await writeFile(file('../docs/bench.md'), text);
console.log(text);
for (const { name, sizes } of rows) {
  for (const [bundler, result] of Object.entries(sizes)) {
    if (typeof result === 'string') console.error(`${name}, ${bundler}: ${result}`);
  }
}
