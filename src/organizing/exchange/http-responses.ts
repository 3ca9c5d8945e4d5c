import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpProblemOf, messageLocaleOf, sendProblem } from '../../platform/http/http-problem.js';
import { PassThrough } from 'node:stream';
import type { Progress } from '../../platform/progress/progress.js';

/** The error of a response whose client has closed the connection. */
const LEFT = 'ERR_STREAM_PREMATURE_CLOSE';

/** Sends the response. User errors have their own status; all other errors are faults. */
export async function respondWithErrors(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply | undefined> {
  try {
    return await work();
  } catch (error) {
    if (reply.raw.destroyed && (error as NodeJS.ErrnoException).code === LEFT) return undefined;
    const failure = httpProblemOf(error, messageLocaleOf(reply.request));
    if (!failure) throw error;
    return sendProblem(reply, failure);
  }
}

/** The error of a response that has begun, as one line of JSON. A fault is logged and not described. */
export function errorLine(error: unknown, request: FastifyRequest): string {
  const failure = httpProblemOf(error, messageLocaleOf(request));
  if (!failure) request.log.error(error);
  const { code, message } = failure ?? { code: 'INTERNAL_SERVER_ERROR', message: 'internal error' };
  return JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] });
}

/** The media type of a response with one JSON value a line. */
export const LINES_TYPE = 'application/x-ndjson';
/** The pause between two lines of progress. */
const PAUSE_MS = 200;

/**
 * A response of lines: `{"phase": …, "done": …, "total": …}` while an import runs, then one line with its result. A
 * client that closes the connection cancels the import.
 */
export class ProgressLines implements Progress {
  readonly #body = new PassThrough();
  readonly #left = new AbortController();
  #line = { phase: 'compare', done: 0, total: 0 };
  #sent = 0;

  constructor(reply: FastifyReply) {
    reply.raw.once('close', () => {
      this.#left.abort(new Error('The client has left.'));
      this.#body.end();
    });
    if (reply.raw.destroyed) {
      this.#left.abort(new Error('The client has left.'));
      return;
    }
    void reply
      .header('content-type', `${LINES_TYPE}; charset=utf-8`)
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(this.#body);
    // The headers leave with the first bytes.
    this.#write(this.#line);
  }

  /** Aborts when the client has closed the connection. */
  get signal(): AbortSignal {
    return this.#left.signal;
  }

  start(total: number, label: string): void {
    this.#line = { phase: label, done: 0, total };
    this.#write(this.#line);
  }

  advance(count = 1): void {
    this.#line = { ...this.#line, done: this.#line.done + count };
    if (performance.now() - this.#sent > PAUSE_MS) this.#write(this.#line);
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
    this.#sent = performance.now();
    this.#body.write(`${JSON.stringify(line)}\n`);
  }
}
