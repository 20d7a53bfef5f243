import type { Context } from 'hono';

/** What @hono/node-server adds to a request. */
interface NodeBindings {
  outgoing?: { destroy(): void; socket: { resetAndDestroy(): void } | null };
}

const readBindings = (c: Context): NodeBindings => (c.env ?? {}) as NodeBindings;

/**
 * Breaks the connection: on Node the socket, before any response; on a host without sockets the body,
 * after the headers.
 */
export const dropConnection = (c: Context): Response => {
  const { outgoing } = readBindings(c);
  outgoing?.destroy();
  return outgoing ? c.body(null) : createBrokenBody(c);
};

/** Breaks the connection with a TCP reset; on a host without sockets as `dropConnection`. */
export const resetConnection = (c: Context): Response => {
  const { outgoing } = readBindings(c);
  outgoing?.socket?.resetAndDestroy();
  return outgoing ? c.body(null) : createBrokenBody(c);
};

const createBrokenBody = (c: Context): Response =>
  c.body(new ReadableStream({ pull: abortResponse }), 200, { 'Content-Type': 'application/json' });

/** Ends a body as a connection that was lost does. */
export const abortResponse = (controller: ReadableStreamDefaultController): void =>
  controller.error(new TypeError('The connection was dropped.'));
