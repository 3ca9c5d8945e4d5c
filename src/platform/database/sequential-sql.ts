import type { Sql, Statement } from './sql.js';

/**
 * Sends statements of concurrent work one after another on one connection. The next statement is sent before the
 * result of the last one is processed, so that the database and this process work at the same time.
 */
export class SequentialSql implements Sql {
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  constructor(private readonly sql: Sql) {}

  query<Row>(statement: Statement): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        this.sql.query<Row>(statement).then(
          (rows) => {
            this.#next();
            resolve(rows);
          },
          (error: unknown) => {
            this.#next();
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
      if (!this.#busy) this.#next();
    });
  }

  #next(): void {
    const send = this.#waiting.shift();
    this.#busy = send !== undefined;
    send?.();
  }
}
