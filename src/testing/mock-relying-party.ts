/** How a request fails: with the error code of that name, an HTML page or no response. */
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
 * The package's HTTP contract in memory, for tests of an app's own pages: as a handler of MSW or a
 * service worker, or as a `fetch`. It issues challenges and accepts each once, but verifies no
 * signature: do not protect real accounts with it.
 */
export class MockRelyingParty {
  readonly #base: string;
  readonly #accounts = new Map<string, MockAccount>();
  readonly #challenges = new Map<string, MockAccount | undefined>();
  readonly #faults: { fault: MockFault; path: string }[] = [];
  /** The account that is signed in. */
  account?: MockAccount;

  /** @param base the path of the endpoints */
  constructor(base = '/passkeys') {
    this.#base = base.replace(/\/$/, '');
  }

  /** Makes the next request to `path`, such as `authentication/verify`, fail. */
  planFault(fault: MockFault, path: string): void {
    this.#faults.push({ fault, path });
  }

  signOut(): void {
    this.account = undefined;
  }

  /** A `fetch` for `fetchRelyingParty()`. */
  readonly fetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new URL(input, 'http://localhost');
    const response = (await this.handle(new Request(request, init))) ?? refuse(404, 'not_found');
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };

  /**
   * Handles a request to one of the endpoints, for MSW or a service worker.
   * @returns `undefined` for any other request
   */
  async handle(request: Request): Promise<Response | undefined> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${this.#base}/`)) return undefined;
    const path = pathname.slice(this.#base.length + 1);
    const planned = this.#faults.findIndex((each) => each.path === path);
    if (planned >= 0) return failWith(this.#faults.splice(planned, 1)[0]!.fault);
    if (path.startsWith('passkeys')) return this.#handleManagement(request, path);
    const body = await readBody(request);
    if (!body) return refuse(400, 'invalid_request');
    switch (`${request.method} ${path}`) {
      case 'POST registration/options':
        return this.#registrationOptions(body);
      case 'POST registration/verify':
        return this.#verifyRegistration(body);
      case 'POST authentication/options':
        return json({ publicKey: { challenge: this.#challenge(this.account) }, ...expiry() });
      case 'POST authentication/verify':
        return this.#verifyAuthentication(body);
      default:
        return refuse(404, 'not_found');
    }
  }

  async #handleManagement(request: Request, path: string): Promise<Response> {
    const { account } = this;
    if (!account) return refuse(401, 'unauthenticated');
    const { passkeys } = account;
    if (`${request.method} ${path}` === 'GET passkeys') return json({ passkeys });
    const passkey = passkeys.find(({ id }) => path === `passkeys/${encodeURIComponent(id)}`);
    if (!passkey) return refuse(404, 'not_found');
    switch (request.method) {
      case 'PATCH': {
        const { name } = (await readBody(request)) ?? {};
        if (name === undefined) return refuse(400, 'invalid_request');
        passkey.name = name;
        return json({ passkey });
      }
      case 'DELETE':
        account.passkeys = passkeys.filter((each) => each !== passkey);
        return new Response(null, { status: 204 });
      default:
        return refuse(404, 'not_found');
    }
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
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: passkeys.map(({ id }) => ({ type: 'public-key', id })),
      },
      ...expiry(),
    });
  }

  #verifyRegistration({ credential, name = 'Passkey' }: Body): Response {
    if (!credential) return refuse(400, 'invalid_request');
    const account = this.#challenges.get(credential.challenge);
    this.#challenges.delete(credential.challenge);
    if (!account) return refuse(400, 'challenge_expired');
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
    if (!credential) return refuse(400, 'invalid_request');
    if (!this.#challenges.delete(credential.challenge)) return refuse(400, 'challenge_expired');
    for (const account of this.#accounts.values()) {
      const passkey = account.passkeys.find(({ id }) => id === credential.id);
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
  credential?: { id: string; challenge: string };
}

/** The members of a request's body that the mock reads. @returns `undefined` if one is malformed */
async function readBody(request: Request): Promise<Body | undefined> {
  try {
    const { credential, ...names } = (await request.json()) as Record<string, unknown>;
    return {
      username: optionalString(names['username']),
      displayName: optionalString(names['displayName']),
      name: optionalString(names['name']),
      credential: credential === undefined ? undefined : readCredential(credential as never),
    };
  } catch {
    return undefined;
  }
}

/** A credential's ID, and the challenge that its client data has. @throws where it has none */
function readCredential(credential: { id: unknown; response: { clientDataJSON: unknown } }) {
  const clientDataJSON = requiredString(credential.response.clientDataJSON);
  const text = atob(clientDataJSON.replaceAll('-', '+').replaceAll('_', '/'));
  const { challenge } = JSON.parse(text) as { challenge: unknown };
  return { id: requiredString(credential.id), challenge: requiredString(challenge) };
}

const optionalString = (value: unknown): string | undefined =>
  value === undefined ? undefined : requiredString(value);

function requiredString(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('A string is required.');
  return value;
}

const expiry = (): object => ({ expiresAt: new Date(Date.now() + 300_000).toISOString() });

const json = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

const refuse = (status: number, code: string): Response =>
  new Response(JSON.stringify({ status, code }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 429 && { 'retry-after': '30' }),
    },
  });

function failWith(fault: MockFault): Response {
  const [status, code] = refusals[fault] ?? [];
  if (status) return refuse(status, code!);
  if (fault === 'server') return new Response('', { status: 500 });
  if (fault === 'network') return Response.error();
  return new Response('<!doctype html><title>Log in</title>', {
    headers: { 'content-type': 'text/html' },
  });
}
