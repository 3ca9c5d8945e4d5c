import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestDeadlines, type TimedReply } from '../../http/request/request-deadline.js';
import { requestIdOf } from '../../http/request/request-id.js';
import { acceptedJson } from './accepted-json.js';
import type { FastPath } from './fast-path.js';
import { type Outcome, OVERLOADED } from './query-responses.js';
import { sendBytes, staleHeaders } from './send-response.js';

/** The form of the responses. */
interface RawQueriesOptions {
  /** The headers of all responses. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the process is shutting down, so that each response closes its connection. */
  readonly isDraining: () => boolean;
  readonly refuse: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Executes visitors' POSTs before Fastify, whose pipeline costs more than the execution of a plan. */
export class RawQueries {
  readonly #deadlines = new RequestDeadlines();
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    private readonly fastPath: FastPath,
    private readonly options: RawQueriesOptions,
  ) {
    this.#headers = { ...options.headers, 'cache-control': 'no-store' };
  }

  /** Whether it responds. Otherwise Fastify must respond. */
  respond(request: IncomingMessage, response: ServerResponse, body: Buffer): false | Promise<boolean> {
    const requestId = requestIdOf(request.headers);
    const outcome = this.fastPath.respondToBytes(request, body, requestId);
    return outcome ? this.#respond(request, response, requestId, outcome) : false;
  }

  async #respond(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    execution: Promise<Outcome>,
  ): Promise<boolean> {
    const deadline = this.#deadlines.start(new RawReply(response, requestId, this.#headers));
    // Fastify's pipeline repeats the query and reports the error.
    const outcome = await execution.catch(() => undefined);
    if (response.headersSent) return true;
    if (outcome === undefined) {
      this.#deadlines.end(deadline);
      return false;
    }
    if (outcome === OVERLOADED) {
      this.options.refuse(request, response);
      return true;
    }
    const headers = {
      ...this.#headers,
      ...staleHeaders(outcome),
      'content-type': acceptedJson(request.headers.accept),
    };
    const head = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
    this.fastPath.store(request, head, outcome);
    if (this.options.isDraining()) head.push('connection', 'close');
    sendBytes(response, requestId, head, outcome.bytes);
    return true;
  }
}

/** A response before Fastify, in the form for a deadline. */
class RawReply implements TimedReply {
  constructor(
    readonly raw: ServerResponse,
    private readonly requestId: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  get sent(): boolean {
    return this.raw.headersSent;
  }

  hijack(): void {
    // Nothing else writes this response.
  }

  getHeaders(): object {
    return { 'x-request-id': this.requestId, ...this.headers };
  }
}
