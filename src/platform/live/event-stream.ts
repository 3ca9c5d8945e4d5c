import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LiveConnections, refusalOf } from './live-connections.js';

/** The interval of pings, below the minute after which load balancers and proxies drop silent connections. */
const PING_MS = 25_000;

/** A response of server-sent events. It stays open until one side ends it. */
export class EventStream {
  readonly #body: Readable;
  readonly #closing = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #waitingSends: (() => void)[] = [];
  /** Whether the client has accepted nothing since the last ping. */
  #isStalled = false;

  private constructor() {
    this.#body = new Readable({
      read: () => {
        this.#isStalled = false;
        const waitingSends = this.#waitingSends;
        this.#waitingSends = [];
        for (const resume of waitingSends) resume();
      },
    });
    this.#body.once('close', () => {
      this.#close();
    });
    this.#timer = setInterval(() => {
      // A client that accepts nothing for this long has gone or is too slow.
      if (this.#isStalled) this.#body.destroy();
      else this.#isStalled = !this.#push(': ping\n\n');
    }, PING_MS);
  }

  /** Opens the stream as the response to a request. Beyond the limit, refuses the request and returns undefined. */
  static open(
    connections: LiveConnections,
    request: FastifyRequest,
    reply: FastifyReply,
  ): EventStream | undefined {
    const stream = new EventStream();
    const admission = connections.admit(request.ip, () => {
      stream.end();
    });
    if (typeof admission === 'string') {
      const { status, code, message } = refusalOf(admission);
      const errors = [{ message, extensions: { code } }];
      void reply
        .status(status)
        .header('retry-after', 30)
        .header('cache-control', 'no-store')
        .send({ errors });
      stream.end();
      return undefined;
    }
    stream.signal.addEventListener('abort', admission);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(stream.#body);
    // The headers are sent with the first bytes.
    stream.#push(':\n\n');
    return stream;
  }

  /** Aborts when either side has ended the stream. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** Sends an event. Resolves when the next one can be sent, or the client has gone. */
  async send(event: string, data: string, id?: string): Promise<void> {
    if (this.signal.aborted) return;
    const place = id === undefined ? '' : `id: ${id}\n`;
    if (this.#push(`event: ${event}\n${place}data: ${data}\n\n`)) return;
    await new Promise<void>((resolve) => this.#waitingSends.push(resolve));
  }

  /** Ends the stream after the events that are already written. */
  end(): void {
    if (this.signal.aborted) return;
    this.#close();
    this.#body.push(null);
  }

  #push(text: string): boolean {
    return this.#body.push(text);
  }

  #close(): void {
    clearInterval(this.#timer);
    for (const resume of this.#waitingSends) resume();
    this.#waitingSends = [];
    this.#closing.abort();
  }
}
