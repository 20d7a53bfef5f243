import type { Context } from 'hono';

/** What @hono/node-server puts beside a request. */
interface NodeBindings {
  incoming?: { socket: { remoteAddress?: string } };
}

/** Where a request comes from; undefined on a host that does not say. */
export type ClientAddress = (c: Context) => string | undefined;

/**
 * @param trustProxy whether a proxy of ours stands before the server, so that the last entry of
 *   `X-Forwarded-For` is its word; without one, the header is anybody's
 */
export const createClientAddress =
  (trustProxy: boolean): ClientAddress =>
  (c) => {
    const forwarded = trustProxy ? lastEntry(c.req.header('X-Forwarded-For')) : '';
    if (isAddress(forwarded)) return forwarded;
    return ((c.env ?? {}) as NodeBindings).incoming?.socket.remoteAddress;
  };

/** Whether a text is an IP address, as far as URLs know them, which have no zones. */
const isAddress = (text: string): boolean => {
  if (text.includes(':')) return URL.canParse(`http://[${text}]`);
  return (
    URL.canParse(`http://${text}`) &&
    /^[\d.]+$/.test(text) &&
    new URL(`http://${text}`).hostname === text
  );
};

const lastEntry = (list = ''): string => list.split(',').at(-1)?.trim() ?? '';

/** The part of an address that one client cannot change at will: of IPv6, the first 64 bits. */
export const network = (address: string): string => {
  const [, ipv4] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  if (!address.includes(':')) return address;
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const head = groups(before);
  const tail = groups(after ?? '');
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, 4).join(':');
};

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
