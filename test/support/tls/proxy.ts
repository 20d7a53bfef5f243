import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
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
    const passedOn = request(
      {
        host: '127.0.0.1',
        port: to,
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, 'x-forwarded-for': forwardedFor },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passedOn.on('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  return proxy;
}
