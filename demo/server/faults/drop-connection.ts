import type { Context } from 'hono';

/** What @hono/node-server puts beside a request. */
interface NodeBindings {
  outgoing?: { destroy(): void; socket: { resetAndDestroy(): void } | null };
}

const bindings = (c: Context): NodeBindings => (c.env ?? {}) as NodeBindings;

/**
 * Breaks the connection: on Node the socket, before any answer; on a host without sockets the body,
 * after the headers.
 */
export const dropConnection = (c: Context): Response => {
  const { outgoing } = bindings(c);
  outgoing?.destroy();
  return outgoing ? c.body(null) : brokenBody(c);
};

/** Breaks the connection with a TCP reset; on a host without sockets as `dropConnection`. */
export const resetConnection = (c: Context): Response => {
  const { outgoing } = bindings(c);
  outgoing?.socket?.resetAndDestroy();
  return outgoing ? c.body(null) : brokenBody(c);
};

const brokenBody = (c: Context): Response =>
  c.body(new ReadableStream({ pull: breakOff }), 200, { 'Content-Type': 'application/json' });

/** Ends a body as a connection that was lost does. */
export const breakOff = (controller: ReadableStreamDefaultController): void =>
  controller.error(new TypeError('The connection was dropped.'));
