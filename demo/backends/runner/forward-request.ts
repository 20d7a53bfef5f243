import { type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface PassOnOptions {
  /** A server of this machine. */
  host?: 'localhost' | '127.0.0.1';
  port: number | string;
  /** In place of the request's own. */
  headers?: IncomingMessage['headers'];
  /** What the request has brought, where that has been read. */
  body?: string;
}

/** Passes a request on as it is, its `Host` included, and its answer back. */
export const passOn = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { host = '127.0.0.1', port, headers = incoming.headers, body }: PassOnOptions,
): void => {
  const { method, url: path } = incoming;
  const passed = request({ host, port, method, path, headers, agent: false });
  passed.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  if (body === undefined) incoming.pipe(passed);
  else passed.end(body);
};
