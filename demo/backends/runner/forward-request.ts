import { type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface ForwardOptions {
  /** A server on this machine. */
  host?: 'localhost' | '127.0.0.1';
  port: number | string;
  /** Replaces the request's own headers. */
  headers?: IncomingMessage['headers'];
  /** The request's body, if it has been read already. */
  body?: string;
}

/** Forwards a request unchanged, its `Host` included, and returns its response. */
export const forwardRequest = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { host = '127.0.0.1', port, headers = incoming.headers, body }: ForwardOptions,
): void => {
  const { method, url: path } = incoming;
  const forwarded = request({ host, port, method, path, headers, agent: false });
  forwarded.on('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  forwarded.on('error', () => outgoing.destroy());
  if (body === undefined) incoming.pipe(forwarded);
  else forwarded.end(body);
};
