import type { FastifyBaseLogger } from 'fastify';

type Child = FastifyBaseLogger['child'];
type Words = Parameters<FastifyBaseLogger['info']>;

/**
 * The log of one request, each record of which names the request. The child logger that does so is made for
 * the first record: most requests have nothing to tell, and making it costs a tenth of an answer from memory.
 */
class RequestLog {
  #own: FastifyBaseLogger | undefined;

  constructor(
    private readonly parent: FastifyBaseLogger,
    private readonly names: Parameters<Child>,
  ) {}

  get level(): FastifyBaseLogger['level'] {
    return this.parent.level;
  }

  trace(...words: Words): void {
    this.#log().trace(...words);
  }

  debug(...words: Words): void {
    this.#log().debug(...words);
  }

  info(...words: Words): void {
    this.#log().info(...words);
  }

  warn(...words: Words): void {
    this.#log().warn(...words);
  }

  error(...words: Words): void {
    this.#log().error(...words);
  }

  fatal(...words: Words): void {
    this.#log().fatal(...words);
  }

  silent(): void {
    // What it is told is not kept anywhere.
  }

  child(...names: Parameters<Child>): FastifyBaseLogger {
    return this.#log().child(...names);
  }

  #log(): FastifyBaseLogger {
    return (this.#own ??= this.parent.child(...this.names));
  }
}

/** Makes the log of a request; for Fastify. */
export function requestLog(parent: FastifyBaseLogger, ...names: Parameters<Child>): FastifyBaseLogger {
  return new RequestLog(parent, names);
}
