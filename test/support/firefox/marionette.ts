import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from '../condition.js';

type Reply = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/**
 * A connection to Marionette, Firefox's own remote protocol: it reaches what WebDriver BiDi does
 * not, virtual authenticators and the browser's own windows. Frames are `<bytes>:<JSON>`
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, (reply: Reply) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => this.#read(bytes));
  }

  /** Connects as soon as Firefox listens on the port. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await until('Marionette listens', async () => {
      const attempt = connect(port, '127.0.0.1');
      return once(attempt, 'connect').then(
        () => attempt,
        () => undefined,
      );
    });
    return new Marionette(socket);
  }

  /** Sends a command; the caller must know the type of its result. */
  async send<Result>(command: string, parameters: object = {}): Promise<Result> {
    const id = ++this.#lastId;
    const reply = new Promise<Reply>((resolve) => this.#pending.set(id, resolve));
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = await reply;
    if (error) throw new Error(`${command}: ${error.error}: ${error.message}`);
    return result as Result;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (isReply(message)) this.#settle(message);
    }
  }

  #settle(reply: Reply): void {
    this.#pending.get(reply[1])?.(reply);
    this.#pending.delete(reply[1]);
  }
}

/** Everything but the greeting, an object, is a reply. */
function isReply(message: unknown): message is Reply {
  return Array.isArray(message) && message[0] === 1;
}
