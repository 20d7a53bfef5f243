import type { Context, Next } from 'hono';
import { abortResponse } from './drop-connection.js';

/**
 * Lets the endpoint respond, sends the headers and half of the body, and breaks the connection. A
 * response without a body arrives whole.
 */
export const halveResponse = async (c: Context, next: Next): Promise<void> => {
  await next();
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  if (bytes.length === 0) return;
  const half = bytes.subarray(0, bytes.length / 2);
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(half),
    pull: async (controller) => {
      // Node sends what it was given at the end of its turn.
      await new Promise((resolve) => setTimeout(resolve));
      abortResponse(controller);
    },
  });
  c.res = new Response(broken, c.res);
  // Otherwise @hono/node-server waits for more of the body before it sends any.
  c.res.headers.set('Transfer-Encoding', 'chunked');
};
