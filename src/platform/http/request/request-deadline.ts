import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { RETRY_AFTER_S } from '../../database/connection/unavailable.js';

/**
 * The time limit of each read and write until its response, even if that is a 503. It starts when the body has
 * arrived.
 */
const READ_LIMIT_MS = 5500;
const WRITE_LIMIT_MS = 9500;
/** The transaction ends earlier by this time, so that no change happens after the response. */
const TRANSACTION_LEAD_MS = 500;
const SWEEP_MS = 100;
const BODY = Buffer.from(
  JSON.stringify({
    errors: [
      { message: 'The request took too long; try again.', extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ],
  }),
);

/** A response with a deadline, such as a reply of Fastify. */
export interface TimedReply {
  readonly raw: ServerResponse;
  readonly sent: boolean;
  hijack: () => unknown;
  getHeaders: () => object;
}

/** The time limit of one request. */
export class RequestDeadline {
  #at = Infinity;
  #remainingMs = READ_LIMIT_MS;

  constructor(readonly reply: TimedReply) {
    this.resume();
  }

  get isOver(): boolean {
    return performance.now() >= this.#at;
  }

  /** The time at which the transaction of the request is abandoned, by `performance.now()`. */
  get ofTransaction(): number {
    return this.#at - TRANSACTION_LEAD_MS;
  }

  /** Extends the limit to that of a write. */
  allowWrite(): void {
    this.#at += WRITE_LIMIT_MS - READ_LIMIT_MS;
  }

  /** Stops the clock, for example while the body arrives. */
  pause(): void {
    this.#remainingMs = this.#at - performance.now();
    this.#at = Infinity;
  }

  resume(): void {
    this.#at = performance.now() + this.#remainingMs;
  }
}

/** Responds to requests at their deadline. Pending work of a request ends by its own limits. */
export class RequestDeadlines {
  readonly #running = new Set<RequestDeadline>();
  #timer: NodeJS.Timeout | undefined;

  /** Starts the deadline of a request; it ends with the response. */
  start(reply: TimedReply): RequestDeadline {
    const deadline = new RequestDeadline(reply);
    this.#running.add(deadline);
    reply.raw.once('close', () => this.#running.delete(deadline));
    this.#timer ??= setInterval(() => {
      this.#sweep();
    }, SWEEP_MS).unref();
    return deadline;
  }

  /** Ends a deadline without a response. */
  end(deadline: RequestDeadline): void {
    this.#running.delete(deadline);
  }

  #sweep(): void {
    for (const deadline of this.#running) {
      if (!deadline.isOver) continue;
      this.#running.delete(deadline);
      if (!deadline.reply.sent) sendTooLate(deadline.reply);
    }
    if (this.#running.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

function sendTooLate(reply: TimedReply): void {
  reply.hijack();
  const headers = {
    ...reply.getHeaders(),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(RETRY_AFTER_S),
    'content-length': BODY.length,
  } as OutgoingHttpHeaders;
  reply.raw.writeHead(503, headers).end(BODY);
}
