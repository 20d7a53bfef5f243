import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { Account, Passkey } from '../../demo/server/contract/answers.js';
import { assertMatchesContract } from './answer.js';
import { origin, type TestedRelyingParty } from './relying-party.js';

/** What the tests read of answers. Which of the members an answer has, openapi.yaml says. */
export interface AnswerBody {
  code: string;
  credentialId: string;
  rpId: string;
  publicKey: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;
  expiresAt: string;
  passkeys: Passkey[];
  passkey: Passkey;
  account: Account;
  password: boolean;
  recoveryCodes: number;
  codes: string[];
}

/** A parsed answer of a passkey endpoint. */
export interface Answer {
  status: number;
  headers: Headers;
  body: AnswerBody;
}

/** Somebody's browser, as far as the server can tell: it keeps cookies and sends an Origin. */
export class User {
  readonly cookies = new Map<string, string>();
  private readonly relyingParty: Pick<TestedRelyingParty, 'fetch'>;
  /** Where its requests come from, if the host says. */
  address?: string;

  constructor(relyingParty: Pick<TestedRelyingParty, 'fetch'>, token?: string) {
    this.relyingParty = relyingParty;
    if (token !== undefined) this.cookies.set('session', token);
  }

  /** Posts JSON to a passkey endpoint. The answer is held to openapi.yaml. */
  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return read('POST', path, await this.send(`/passkeys${path}`, json('POST', body, headers)));
  }

  /** Asks a passkey endpoint. The answer is held to openapi.yaml. */
  async get(path: string): Promise<Answer> {
    return read('GET', path, await this.send(`/passkeys${path}`, {}));
  }

  /** Renames a passkey. The answer is held to openapi.yaml. */
  async patchPasskey(
    id: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.send(passkeyPath(id), json('PATCH', body, headers));
    return read('PATCH', '/passkeys/{id}', response);
  }

  /** Removes a passkey. The answer is held to openapi.yaml. */
  async deletePasskey(id: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.send(passkeyPath(id), json('DELETE', undefined, headers));
    return read('DELETE', '/passkeys/{id}', response);
  }

  /** Asks an endpoint below `/account`. The answer is held to account.openapi.yaml. */
  async account(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return read(method, path, await this.send(path, json(method, body, headers)));
  }

  /** Sends any request, as a page of the site would. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('Origin')) headers.set('Origin', origin);
    if (headers.get('Origin') === 'none') headers.delete('Origin');
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) headers.set('Cookie', cookie);
    const response = await this.relyingParty.fetch(
      new Request(new URL(path, origin), { ...init, headers, redirect: 'manual' }),
      this.address,
    );
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0/.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

const passkeyPath = (id: string): string => `/passkeys/passkeys/${encodeURIComponent(id)}`;

const json = (method: string, body: unknown, headers: Record<string, string>): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
});

const read = async (method: string, path: string, response: Response): Promise<Answer> => {
  const text = await response.text();
  const body = text === '' ? undefined : (JSON.parse(text) as unknown);
  assertMatchesContract(method, path, response, body);
  return { status: response.status, headers: response.headers, body: body as AnswerBody };
};
