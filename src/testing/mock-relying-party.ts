/** How one request can go wrong. */
export type MockFault =
  | 'server'
  | 'rate-limited'
  | 'challenge-expired'
  | 'unknown-credential'
  | 'unauthenticated'
  | 'reauthentication-required'
  | 'html'
  | 'network';

interface MockPasskey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

interface MockAccount {
  userId: string;
  name: string;
  passkeys: MockPasskey[];
}

const refusals: Partial<Record<MockFault, [status: number, code: string]>> = {
  'rate-limited': [429, 'rate_limited'],
  'challenge-expired': [400, 'challenge_expired'],
  'unknown-credential': [404, 'unknown_credential'],
  unauthenticated: [401, 'unauthenticated'],
  'reauthentication-required': [403, 'reauthentication_required'],
};

/**
 * A relying party in memory that speaks the package's HTTP contract, for tests of an app's own pages:
 * as MSW's or a service worker's handler, or as a `fetch`. It issues challenges, takes each once, and
 * believes what it is told besides: it verifies nothing, and belongs before no real account.
 */
export class MockRelyingParty {
  readonly #base: string;
  readonly #accounts = new Map<string, MockAccount>();
  readonly #challenges = new Map<string, MockAccount | undefined>();
  readonly #faults: { fault: MockFault; path: string }[] = [];
  /** Who is signed in. */
  account?: MockAccount;

  /** @param base the path of the endpoints */
  constructor(base = '/passkeys') {
    this.#base = base.replace(/\/$/, '');
  }

  /** Has the next request to `path`, such as `authentication/verify`, go wrong. */
  planFault(fault: MockFault, path: string): void {
    this.#faults.push({ fault, path });
  }

  signOut(): void {
    this.account = undefined;
  }

  /** As a page's `fetch`, for `fetchRelyingParty()`. */
  readonly fetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new URL(input, 'http://localhost');
    const answer = (await this.handle(new Request(request, init))) ?? refuse(404, 'not_found');
    if (answer.type === 'error') throw new TypeError('Failed to fetch');
    return answer;
  };

  /**
   * Answers a request to one of the endpoints, for a handler of MSW or a service worker; any other
   * request is not its own.
   */
  async handle(request: Request): Promise<Response | undefined> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${this.#base}/`)) return undefined;
    const path = pathname.slice(this.#base.length + 1);
    const planned = this.#faults.findIndex((each) => each.path === path);
    if (planned >= 0) return misbehave(this.#faults.splice(planned, 1)[0]!.fault);
    const body = request.method === 'GET' ? {} : ((await request.json().catch(() => ({}))) as Body);
    return this.#answer(request.method, path, body);
  }

  #answer(method: string, path: string, body: Body): Response {
    switch (`${method} ${path}`) {
      case 'POST registration/options':
        return this.#registrationOptions(body);
      case 'POST registration/verify':
        return this.#verifyRegistration(body);
      case 'POST authentication/options':
        return json({ publicKey: { challenge: this.#challenge(this.account) }, ...soon() });
      case 'POST authentication/verify':
        return this.#verifyAuthentication(body);
      case 'GET passkeys':
        return this.account
          ? json({ passkeys: this.account.passkeys })
          : refuse(401, 'unauthenticated');
    }
    const id = decodeURIComponent(/^passkeys\/(.+)/.exec(path)?.[1] ?? '');
    const passkey = this.account?.passkeys.find((each) => each.id === id);
    if (!passkey) return refuse(404, 'not_found');
    if (method === 'PATCH') {
      passkey.name = body.name ?? passkey.name;
      return json({ passkey });
    }
    if (method !== 'DELETE') return refuse(404, 'not_found');
    this.account!.passkeys = this.account!.passkeys.filter((each) => each !== passkey);
    return new Response(null, { status: 204 });
  }

  #registrationOptions({ username, displayName }: Body): Response {
    if (username && this.#accounts.has(username)) return refuse(409, 'username_unavailable');
    const account = username
      ? { userId: crypto.randomUUID().replaceAll('-', ''), name: username, passkeys: [] }
      : this.account;
    if (!account) return refuse(401, 'unauthenticated');
    const { name, userId, passkeys } = account;
    return json({
      publicKey: {
        challenge: this.#challenge(account),
        rp: { name: 'Mock' },
        user: { id: userId, name, displayName: displayName ?? name },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: passkeys.map(({ id }) => ({ type: 'public-key', id })),
      },
      ...soon(),
    });
  }

  #verifyRegistration({ credential, name = 'Passkey' }: Body): Response {
    const challenge = challengeOf(credential);
    const account = challenge === undefined ? undefined : this.#challenges.get(challenge);
    if (!credential || !account || !this.#challenges.delete(challenge!)) {
      return refuse(400, 'challenge_expired');
    }
    const passkey = {
      id: credential.id,
      name,
      createdAt: new Date().toISOString(),
      lastUsedAt: null,
    };
    account.passkeys.push(passkey);
    this.#accounts.set(account.name, account);
    this.account = account;
    return json({ passkey }, 201);
  }

  #verifyAuthentication({ credential }: Body): Response {
    const challenge = challengeOf(credential);
    if (challenge === undefined || !this.#challenges.delete(challenge)) {
      return refuse(400, 'challenge_expired');
    }
    for (const account of this.#accounts.values()) {
      const passkey = account.passkeys.find(({ id }) => id === credential?.id);
      if (!passkey) continue;
      passkey.lastUsedAt = new Date().toISOString();
      this.account = account;
      const { userId, name } = account;
      return json({ account: { rpId: 'localhost', userId, name, displayName: name } });
    }
    return refuse(404, 'unknown_credential');
  }

  #challenge(account: MockAccount | undefined): string {
    const challenge = crypto.randomUUID().replaceAll('-', '');
    this.#challenges.set(challenge, account);
    return challenge;
  }
}

interface Body {
  username?: string;
  displayName?: string;
  name?: string;
  credential?: { id: string; response: { clientDataJSON: string } };
}

const soon = (): object => ({ expiresAt: new Date(Date.now() + 300_000).toISOString() });

/** The challenge that a credential answers, as it was issued. */
function challengeOf(credential: Body['credential']): string | undefined {
  const text = credential?.response.clientDataJSON.replaceAll('-', '+').replaceAll('_', '/');
  try {
    return (JSON.parse(atob(text ?? '')) as { challenge?: string }).challenge;
  } catch {
    return undefined;
  }
}

const json = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

const refuse = (status: number, code: string): Response =>
  new Response(JSON.stringify({ status, code }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '30' },
  });

function misbehave(fault: MockFault): Response {
  const [status, code] = refusals[fault] ?? [];
  if (status) return refuse(status, code!);
  if (fault === 'server') return new Response('', { status: 500 });
  if (fault === 'network') return Response.error();
  return new Response('<!doctype html><title>Log in</title>', {
    headers: { 'content-type': 'text/html' },
  });
}
