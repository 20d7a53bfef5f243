import type { Context } from 'hono';

/** What @hono/node-server adds to a request. */
interface NodeBindings {
  incoming?: { socket: { remoteAddress?: string } };
}

/** Reads the address of a request's client; undefined on a host that does not provide it. */
export type ReadClientAddress = (c: Context) => string | undefined;

/**
 * @param trustProxy whether the server is behind a proxy, so that the last entry of
 *   `X-Forwarded-For` is the proxy's; without one, any client can set the header
 */
export const createClientAddressReader =
  (trustProxy: boolean): ReadClientAddress =>
  (c) => {
    const forwarded = trustProxy ? readLastEntry(c.req.header('X-Forwarded-For')) : '';
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

const readLastEntry = (list = ''): string => list.split(',').at(-1)?.trim() ?? '';

/** The part of an address that one client cannot change at will: of IPv6, the first 64 bits. */
export const networkOf = (address: string): string => {
  const [, ipv4] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  if (!address.includes(':')) return address;
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const head = splitGroups(before);
  const tail = splitGroups(after ?? '');
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, 4).join(':');
};

const splitGroups = (text: string): string[] => (text === '' ? [] : text.split(':'));
