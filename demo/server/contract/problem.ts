import type { Context } from 'hono';

const kinds = {
  invalid_request: { status: 400, title: 'Bad Request' },
  challenge_expired: { status: 400, title: 'Bad Request' },
  rejected: { status: 400, title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  reauthentication_required: { status: 403, title: 'Forbidden' },
  forbidden_origin: { status: 403, title: 'Forbidden' },
  unknown_credential: { status: 404, title: 'Not Found' },
  not_found: { status: 404, title: 'Not Found' },
  username_unavailable: { status: 409, title: 'Conflict' },
  last_way_in: { status: 409, title: 'Conflict' },
  rate_limited: { status: 429, title: 'Too Many Requests' },
} as const;

export type ProblemCode = keyof typeof kinds;

interface ProblemInit {
  /** For the developer. It must not repeat a credential, a challenge or a name. */
  detail?: string;
  /** Further members of the problem document (RFC 9457, section 3.2). */
  members?: Record<string, string>;
  headers?: Record<string, string>;
}

/** An error that the contract defines. Any handler may throw it; the app responds with problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly init: ProblemInit;

  constructor(code: ProblemCode, init: ProblemInit = {}) {
    super(init.detail ?? code);
    this.name = 'Problem';
    this.code = code;
    this.init = init;
  }
}

/** Responds with the problem document (RFC 9457) of an error. */
export const createProblemResponse = (c: Context, { code, init }: Problem): Response => {
  const { status, title } = kinds[code];
  const { detail, members, headers } = init;
  return c.body(JSON.stringify({ title, status, code, detail, ...members }), status, {
    'Content-Type': 'application/problem+json',
    ...headers,
  });
};

/** Responds with the problem document of an internal error, which has no code. */
export const createServerErrorResponse = (c: Context): Response =>
  c.body(JSON.stringify({ title: 'Internal Server Error', status: 500 }), 500, {
    'Content-Type': 'application/problem+json',
  });
