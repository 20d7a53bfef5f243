import { readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import { format } from 'prettier';
import { measureBytes } from './bytes/measure.mjs';

const headings = { ours: 'passkey-elements', peers: 'Others', floor: 'The floor' };
const bundlers = ['esbuild', 'rollup', 'webpack'];

const rows = await measureBytes();
const reference = rows.find(({ name }) => name === '@simplewebauthn/browser').sizes.rollup.brotli;

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const { dependencies } = JSON.parse(
  await readFile(new URL('package.json', import.meta.url), 'utf8'),
);

const report = `# What it costs a page

Written by \`npm run bench\`, in one run, on ${new Date().toISOString().slice(0, 10)}: passkey-elements
${version}, Node ${process.version}, ${platform()} ${arch()}, ${cpus()[0].model.trim()}.

What a page loads first, minified, in bytes of brotli (quality 11). Last, how often that is
@simplewebauthn/browser's registration and authentication, which have no interface and ask no server.
A dash is where a bundler cannot build it.
${Object.entries(headings).map(table).join('')}
Versions: ${Object.entries(dependencies)
  .filter(([name]) => name !== 'passkey-elements')
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.
`;

function table([group, heading]) {
  return `
## ${heading}

| | ${bundlers.join(' | ')} | gzip (rollup) | minified (rollup) | ratio |
| --- |${' ---: |'.repeat(bundlers.length + 3)}
${rows
  .filter((row) => row.group === group)
  .map(({ name, sizes }) => {
    const whole = sizes.rollup ?? sizes.none;
    const cells = bundlers.map((bundler) => figure((sizes[bundler] ?? sizes.none).brotli));
    const ratio = whole.brotli ? (whole.brotli / reference).toFixed(1) : '–';
    return `| \`${name}\` | ${cells.join(' | ')} | ${figure(whole.gzip)} | ${figure(whole.minified)} | ${ratio} |`;
  })
  .join('\n')}
`;
}

function figure(bytes) {
  return bytes === undefined ? '–' : bytes.toLocaleString('en');
}

const text = await format(report, { parser: 'markdown', printWidth: 100 });
await writeFile(new URL('../docs/bench.md', import.meta.url), text);
console.log(text);
for (const { name, sizes } of rows) {
  for (const [bundler, result] of Object.entries(sizes)) {
    if (typeof result === 'string') console.error(`${name}, ${bundler}: ${result}`);
  }
}
