import { figure, table } from './table.mjs';

/** What the demo's relying party can take. */
export const relyingPartySection = (rows, passkeys) => `## The relying party

One process of the demo's server, eight users at once with keys of their own (ES256), each ceremony two
requests. The processor's time for one is beside that of @simplewebauthn/server verifying the same
responses with nothing around it: the rest is HTTP, the contract's schemas, sessions, rate limits and the
database. Memory is the process's resident set, before and after ${figure(passkeys)} registrations.

${table(
  [
    'registrations a second',
    'processor, ms',
    'of it verification',
    'sign-ins a second',
    'processor, ms',
    'of it verification',
    'memory, MB',
    'after',
  ],
  rows.map(({ name, registration, signIn, bare, memory }) => [
    name,
    ...[
      [registration, bare.registration],
      [signIn, bare.signIn],
    ].flatMap(([{ perSecond, processor }, verification]) => [
      figure(perSecond),
      figure(processor, 1),
      `${figure((100 * verification) / processor)} %`,
    ]),
    figure(memory.atStart),
    figure(memory.after),
  ]),
)}
`;
