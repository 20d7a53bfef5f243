import { quartiles } from '../statistics.mjs';
import { spread, table } from './table.mjs';

/** How long a user waits for us, between what they do and what others do. */
export const ceremonySection = (figures, rounds) => `## A sign-in

Each ${rounds} times against the demo's relying party, in milliseconds: the median, and the quarters around it.
From the click to \`navigator.credentials.get()\`, where the options had been fetched on hover, and where
they had not; of the first, what is left after the browser has told the page of the click; from the browser's answer to the request that has it verified; and from the start of the
navigation until autofill is armed, with an input on the page. Aims: 2 ms with the options at hand, 20 ms
six times slowed.
${Object.entries(figures)
  .map(([rate, byName]) => `\n### ${rate} × slower\n\n${rateTable(byName)}\n`)
  .join('')}`;

const members = {
  ready: 'click to browser, options ready',
  ours: 'of it ours',
  unready: 'not ready',
  sending: 'answer to request',
  armed: 'autofill armed',
};

const rateTable = (byName) =>
  table(
    Object.values(members),
    Object.entries(byName).map(([name, rounds]) => [
      name,
      ...Object.keys(members).map((member) => {
        const times = rounds.map((round) => round[member]).filter((time) => time !== undefined);
        return times.length > 0 ? spread(quartiles(times), 1) : '–';
      }),
    ]),
  );
