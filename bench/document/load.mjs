import { quartiles, ratios } from '../statistics.mjs';
import { empty, reference } from '../times/subjects.mjs';
import { figure, spread, table } from './table.mjs';

/** What a page pays while it loads. */
export const loadSection = (figures, rounds) => `## Load

Chromium, headless, its processor as it is and slowed down. Each is loaded ${rounds} times, one after another,
and compared with the bare Lit element of the same round: the median, and in brackets the quarters around
it. To the button: from before the script is asked for until a frame shows the button. Main thread and
heap are above an empty page's; the heap is after garbage collection. Aims, for \`<passkey-login>\` six
times slowed: the button and the main thread at most 1.3 times the bare Lit element's, the heap at most
260 kB.
${Object.entries(figures)
  .map(([rate, byName]) => `\n### ${rate} × slower\n\n${rateTable(byName)}\n`)
  .join('')}`;

const heads = [
  'evaluated, ms',
  'to the button, ms',
  'ratio',
  'main thread, ms',
  'ratio',
  'heap, kB',
  'layout shift',
  'further requests',
];

function rateTable(byName) {
  const of = (name, member) => byName[name].map((round) => round[member]);
  const row = (name) => [
    name,
    spread(quartiles(of(name, 'evaluated'))),
    spread(quartiles(of(name, 'visible'))),
    spread(ratios(of(name, 'visible'), of(reference, 'visible')), 2),
    spread(quartiles(of(name, 'main'))),
    figure(quartiles(of(name, 'main')).median / quartiles(of(reference, 'main')).median, 2),
    figure(quartiles(of(name, 'heap')).median / 1000),
    figure(Math.max(...of(name, 'shifts')), 2),
    figure(Math.max(...of(name, 'requests'))),
  ];
  const names = Object.keys(byName).filter((name) => name !== empty);
  return table(heads, names.map(row));
}
