import { once } from 'node:events';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { forwardRequest } from '../../../demo/backends/runner/forward-request.js';
import type { Certificate } from './certificate.js';

/**
 * Starts a proxy that ends TLS, as one does in front of a real site: it passes requests on to a port
 * of this machine, and adds the client's address to `X-Forwarded-For`.
 */
export async function startProxy(
  port: number,
  to: number,
  { cert, key }: Certificate,
): Promise<Server> {
  const proxy = createServer({ cert, key }, (incoming, outgoing) => {
    const earlier = incoming.headers['x-forwarded-for'];
    const forwardedFor = [earlier, incoming.socket.remoteAddress].filter(Boolean).join(', ');
    const headers = { ...incoming.headers, 'x-forwarded-for': forwardedFor };
    forwardRequest(incoming, outgoing, { port: to, headers });
  });
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  return proxy;
}
