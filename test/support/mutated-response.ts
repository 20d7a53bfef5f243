/** Responses of the contract, broken in the ways that servers, frameworks and proxies have. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** What a page gets for one request. */
export interface ResponseParts {
  status: number;
  headers: Record<string, string>;
  body: string;
}

type JSONContainer = Record<string, unknown>;

interface Edit {
  operation: 'replace' | 'remove' | 'add' | 'repeat';
  /** Which member, by its place among all. */
  place: number;
  value: unknown;
}

const values: Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  '',
  'x',
  ' ',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://example.com/',
  '//example.com/',
  'AAAA',
  'ab+/cQ==',
  'x'.repeat(10_000),
  '\u0000\ud800',
  0,
  -1,
  1.5,
  1e308,
  4_294_967_295,
  true,
  false,
  [],
  [null],
  [[]],
  ['AAAA', null],
  {},
  { nodeType: 1 },
  { toString: 1, valueOf: 1 },
  { then: 1 },
  { length: 1e9 },
  { '': null },
);

const edit: Arbitrary<Edit> = fc.record({
  operation: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
  place: fc.nat(1000),
  value: values,
});

/** Every member of every object and array in a value. */
function membersOf(value: unknown): [container: JSONContainer, name: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as JSONContainer;
  return Object.keys(container).flatMap((name) => [
    [container, name] as [JSONContainer, string],
    ...membersOf(container[name]),
  ]);
}

function applyEdit(root: JSONContainer, { operation, place, value }: Edit): void {
  const members = membersOf(root);
  const [container, name] = members[place % members.length] ?? [root, 'body'];
  const current = container[name];
  if (operation === 'remove') delete container[name];
  else if (operation === 'add' && typeof current === 'object' && current !== null) {
    (current as JSONContainer).unknown = value;
  } else if (operation === 'repeat' && Array.isArray(current))
    current.push(...(current as unknown[]));
  else container[name] = value;
}

/** What may become of the text on its way. */
const envelopes: Record<string, (text: string) => string> = {
  whole: (text) => text,
  'cut off': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'after a warning': (text) => `<br />\n<b>Warning</b>: Undefined variable\n${text}`,
  'encoded twice': (text) => JSON.stringify(text),
  'in an array': (text) => `[${text}]`,
  'with a byte order mark': (text) => `\ufeff${text}`,
  page: () => '<!doctype html><title>Log in</title>',
  number: () => '1e999',
};

/** Mutants of a response: of its JSON as a rule, at times of its status, headers or text. */
export const mutantsOf = (
  bases: readonly { status: number; json: unknown }[],
): Arbitrary<ResponseParts> =>
  fc
    .record({
      base: fc.constantFrom(...bases),
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
      status: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            ...[
              200, 201, 204, 302, 400, 401, 403, 404, 405, 409, 419, 422, 423, 429, 500, 503, 599,
            ],
          ),
        },
      ),
      type: fc.oneof(
        { weight: 6, arbitrary: fc.constant('application/json') },
        { weight: 1, arbitrary: fc.constantFrom('text/html', 'application/problem+json', '') },
      ),
      envelope: fc.oneof(
        { weight: 5, arbitrary: fc.constant('whole') },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(envelopes)) },
      ),
      retryAfter: fc.constantFrom('', '30', '0', '-1', '1e999', 'Infinity', '99999999999', 'soon'),
      date: fc.constantFrom('', 'Tue, 01 Jan 2030 12:00:00 GMT', 'never'),
    })
    .map(({ base, edits, status = base.status, type, envelope, retryAfter, date }) => {
      const root = structuredClone({ body: base.json });
      for (const each of edits) applyEdit(root, structuredClone(each));
      const text = root.body === undefined ? '' : JSON.stringify(root.body);
      return {
        status,
        headers: { 'content-type': type, 'retry-after': retryAfter, date },
        body: status === 204 ? '' : envelopes[envelope]!(text),
      };
    });

export function toResponse({ status, headers, body }: ResponseParts): Response {
  return new Response(body || null, { status, headers });
}
