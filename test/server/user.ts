import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { Account, Passkey } from '../../demo/server/contract/responses.js';
import { assertMatchesContract } from './assert-matches-contract.js';
import { origin, type TestedRelyingParty } from './relying-party.js';

/** The members of responses that tests read. openapi.yaml defines which of them a response has. */
export interface ResponseBody {
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

/** A parsed response of a passkey endpoint. */
export interface ParsedResponse {
  status: number;
  headers: Headers;
  body: ResponseBody;
}

/** A user's browser as the server sees it: it stores cookies and sends an Origin. */
export class User {
  readonly cookies = new Map<string, string>();
  private readonly relyingParty: Pick<TestedRelyingParty, 'fetch'>;
  /** Where its requests come from, if the host says. */
  address?: string;

  constructor(relyingParty: Pick<TestedRelyingParty, 'fetch'>, token?: string) {
    this.relyingParty = relyingParty;
    if (token !== undefined) this.cookies.set('session', token);
  }

  /** Posts JSON to a passkey endpoint. Asserts that the response matches openapi.yaml. */
  async post(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<ParsedResponse> {
    return read('POST', path, await this.send(`/passkeys${path}`, json('POST', body, headers)));
  }

  /** Sends a GET request to a passkey endpoint. Asserts that the response matches openapi.yaml. */
  async get(path: string): Promise<ParsedResponse> {
    return read('GET', path, await this.send(`/passkeys${path}`, {}));
  }

  /** Renames a passkey. Asserts that the response matches openapi.yaml. */
  async patchPasskey(
    id: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<ParsedResponse> {
    const response = await this.send(passkeyPath(id), json('PATCH', body, headers));
    return read('PATCH', '/passkeys/{id}', response);
  }

  /** Removes a passkey. Asserts that the response matches openapi.yaml. */
  async deletePasskey(id: string, headers: Record<string, string> = {}): Promise<ParsedResponse> {
    const response = await this.send(passkeyPath(id), json('DELETE', undefined, headers));
    return read('DELETE', '/passkeys/{id}', response);
  }

  /** Requests an endpoint below `/account`. Asserts that it matches account.openapi.yaml. */
  async account(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ParsedResponse> {
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

const read = async (method: string, path: string, response: Response): Promise<ParsedResponse> => {
  const text = await response.text();
  const body = text === '' ? undefined : (JSON.parse(text) as unknown);
  assertMatchesContract(method, path, response, body);
  return { status: response.status, headers: response.headers, body: body as ResponseBody };
};
