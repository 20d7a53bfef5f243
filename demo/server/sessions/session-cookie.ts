import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const token = /^[A-Za-z0-9_-]{43}$/;

/** The cookie that carries a session's token. */
export interface SessionCookie {
  /** The token, if the request carries one of the right form. */
  read(c: Context): string | undefined;
  /**
   * Sends the token with the response.
   * @param seconds how long the browser keeps it; without, until the browser is closed
   */
  write(c: Context, token: string, seconds?: number): void;
}

/**
 * @param secure whether the pages are served over https, in which case the cookie can have the
 *   `__Host-` prefix: no other host, not even a subdomain, can then set it
 */
export const createSessionCookie = (secure: boolean): SessionCookie => {
  const prefix = secure ? 'host' : undefined;
  return {
    read(c) {
      const value = prefix ? getCookie(c, 'session', prefix) : getCookie(c, 'session');
      return value !== undefined && token.test(value) ? value : undefined;
    },
    write(c, value, seconds) {
      setCookie(c, 'session', value, {
        prefix,
        secure,
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: seconds,
      });
    },
  };
};

/** A new token: 32 random bytes, base64url. */
export const createToken = (): string =>
  isoBase64URL.fromBuffer(crypto.getRandomValues(new Uint8Array(32)));

/** What the database knows of a token, so that reading the database opens no session. */
export const hashToken = async (value: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value));
  return isoBase64URL.fromBuffer(new Uint8Array(digest));
};
