import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Progress } from './progress.js';

/** The media type of a response with one JSON value a line. */
export const LINES_TYPE = 'application/x-ndjson';
/** The pause between two lines of progress. */
const PAUSE_MS = 200;

/**
 * A response of lines: `{"phase": …, "done": …, "total": …}` while the work runs, then one line with the result.
 * If the client closes the connection, the work is cancelled.
 */
export class ProgressLines implements Progress {
  readonly #body = new PassThrough();
  readonly #cancellation = new AbortController();
  #line = { phase: 'compare', done: 0, total: 0 };
  #sentAt = 0;

  constructor(reply: FastifyReply) {
    reply.raw.once('close', () => {
      this.#cancellation.abort(new Error('The client has left.'));
      this.#body.end();
    });
    if (reply.raw.destroyed) {
      this.#cancellation.abort(new Error('The client has left.'));
      return;
    }
    void reply
      .header('content-type', `${LINES_TYPE}; charset=utf-8`)
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(this.#body);
    // The headers are sent with the first bytes.
    this.#write(this.#line);
  }

  /** Aborts when the client has closed the connection. */
  get signal(): AbortSignal {
    return this.#cancellation.signal;
  }

  start(total: number, label: string): void {
    this.#line = { phase: label, done: 0, total };
    this.#write(this.#line);
  }

  advance(count = 1): void {
    this.#line = { ...this.#line, done: this.#line.done + count };
    if (performance.now() - this.#sentAt > PAUSE_MS) this.#write(this.#line);
  }

  finish(): void {
    this.#write(this.#line);
  }

  /** Sends the result and ends the response. */
  end(result: string): void {
    if (this.signal.aborted) return;
    this.#body.end(`${result}\n`);
  }

  #write(line: object): void {
    if (this.signal.aborted) return;
    this.#sentAt = performance.now();
    this.#body.write(`${JSON.stringify(line)}\n`);
  }
}
