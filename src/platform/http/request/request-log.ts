import type { FastifyBaseLogger } from 'fastify';

type Child = FastifyBaseLogger['child'];
type Words = Parameters<FastifyBaseLogger['info']>;

/**
 * The log of one request, whose records contain the request id. The child logger is created for the first
 * record: most requests log nothing, and it costs a tenth of a page from memory.
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
    // The arguments are not stored.
  }

  child(...names: Parameters<Child>): FastifyBaseLogger {
    return this.#log().child(...names);
  }

  #log(): FastifyBaseLogger {
    return (this.#own ??= this.parent.child(...this.names));
  }
}

/** Creates the log of a request, for Fastify. */
export function requestLog(parent: FastifyBaseLogger, ...names: Parameters<Child>): FastifyBaseLogger {
  return new RequestLog(parent, names);
}
