import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LiveConnections, refusalOf } from './live-connections.js';

/** Below the minute after which balancers and proxies take a silent connection for dead. */
const PING_MS = 25_000;

/** An answer of server-sent events, which stays open until one side ends it. */
export class EventStream {
  readonly #body: Readable;
  readonly #closing = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #flushed: (() => void)[] = [];
  /** Whether nothing has been taken since the last ping. */
  #stalled = false;

  private constructor() {
    this.#body = new Readable({
      read: () => {
        this.#stalled = false;
        const flushed = this.#flushed;
        this.#flushed = [];
        for (const resume of flushed) resume();
      },
    });
    this.#body.once('close', () => {
      this.#close();
    });
    this.#timer = setInterval(() => {
      // A reader that takes nothing for so long is gone, or too slow to be served.
      if (this.#stalled) this.#body.destroy();
      else this.#stalled = !this.#push(': ping\n\n');
    }, PING_MS);
  }

  /** Opens the stream as the answer to a request; where there are too many already, refuses it and returns undefined. */
  static open(
    connections: LiveConnections,
    request: FastifyRequest,
    reply: FastifyReply,
  ): EventStream | undefined {
    const stream = new EventStream();
    const left = connections.admit(request.ip, () => {
      stream.end();
    });
    if (typeof left === 'string') {
      const { status, code, message } = refusalOf(left);
      const errors = [{ message, extensions: { code } }];
      void reply
        .status(status)
        .header('retry-after', 30)
        .header('cache-control', 'no-store')
        .send({ errors });
      stream.end();
      return undefined;
    }
    stream.signal.addEventListener('abort', left);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(stream.#body);
    // The headers leave with the first bytes.
    stream.#push(':\n\n');
    return stream;
  }

  /** Aborts when the stream has ended, whoever ended it. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** Sends an event; resolves when there is room for the next one, or nobody reads any more. */
  async send(event: string, data: string, id?: string): Promise<void> {
    if (this.signal.aborted) return;
    const place = id === undefined ? '' : `id: ${id}\n`;
    if (this.#push(`event: ${event}\n${place}data: ${data}\n\n`)) return;
    await new Promise<void>((resolve) => this.#flushed.push(resolve));
  }

  /** Ends the stream after what was sent. */
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
    for (const resume of this.#flushed) resume();
    this.#flushed = [];
    this.#closing.abort();
  }
}
