import type { Context } from 'hono';

/** What @hono/node-server puts beside a request. */
interface NodeBindings {
  outgoing?: { destroy(): void };
}

const bindings = (c: Context): NodeBindings => (c.env ?? {}) as NodeBindings;

/**
 * Breaks the connection: on Node the socket, before any answer; on a host without sockets the body,
 * after the headers.
 */
export const dropConnection = (c: Context): Response => {
  const { outgoing } = bindings(c);
  if (outgoing) {
    outgoing.destroy();
    return c.body(null);
  }
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new TypeError('The connection was dropped.')),
  });
  return c.body(broken, 200, { 'Content-Type': 'application/json' });
};
