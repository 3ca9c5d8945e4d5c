import pg from 'pg';

/** Time limits of a connection, in milliseconds. */
export interface ClientTimeouts {
  /** The time limit for connecting. */
  connect: number;
  /** The time limit for a query. The client measures it, because the server may have stopped responding. */
  query: number;
}

type Done = (error?: Error | null, result?: pg.QueryResult) => void;
type Config = string | (pg.QueryConfig & { query_timeout?: number });

/**
 * A connection with separate time limits for connecting and for a query. pg's own query limit and promises add a
 * function to each query. V8 allocates this function among old objects, where it keeps the rows and the request
 * until the next major collection. A callback avoids this.
 */
class ClientWithTimeouts extends pg.Client {
  readonly #limits: ClientTimeouts;

  constructor(config: pg.ClientConfig, limits: ClientTimeouts) {
    super({ ...config, connectionTimeoutMillis: limits.connect });
    this.#limits = limits;
    // Users of a connection add their listeners later. An earlier error must not end the process.
    this.on('error', () => undefined);
  }

  override query(...args: unknown[]): never {
    const [config, values, callback] = args as [Config, (unknown[] | Done)?, Done?];
    return this.#query(config, values, callback) as never;
  }

  #query(config: Config, values?: unknown[] | Done, callback?: Done): unknown {
    // The reader of a stream or cursor decides when it ends.
    if (isSubmittable(config))
      return super.query(...([config, values, callback] as unknown as [Config & pg.Submittable]));
    if (typeof values === 'function') {
      this.#send(config, undefined, values);
      return undefined;
    }
    if (callback) {
      this.#send(config, values, callback);
      return undefined;
    }
    const result = new Promise<pg.QueryResult | undefined>((resolve, reject) => {
      this.#send(config, values, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
    return result.catch((error: unknown) => {
      // The stack of the caller is more useful than that of the socket.
      Error.captureStackTrace(error as Error);
      throw error;
    });
  }

  #send(config: Config, values: unknown[] | undefined, done: Done): void {
    let isOver = false;
    const limit = (typeof config === 'string' ? undefined : config.query_timeout) ?? this.#limits.query;
    const end: Done = (error, result) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      done(error, result);
    };
    const timer = setTimeout(() => {
      end(new Error('Query read timeout'));
    }, limit);
    try {
      super.query(...([config, values, end] as [string, unknown[], Done]));
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
  }
}

/** The class of connections with these time limits, for a pool. */
export function clientWithTimeouts(limits: ClientTimeouts): new (config?: pg.ClientConfig) => pg.Client {
  return class extends ClientWithTimeouts {
    constructor(config: pg.ClientConfig = {}) {
      super(config, limits);
    }
  };
}

function isSubmittable(config: Config | pg.Submittable): config is Config & pg.Submittable {
  return typeof config === 'object' && 'submit' in config;
}
