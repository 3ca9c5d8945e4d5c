import type { Sql, Statement } from './sql.js';

/**
 * Sends statements of concurrent work one after another on one connection. It sends the next statement before
 * it processes the result of the last one. So the database and this process work at the same time.
 */
export class SequentialSql implements Sql {
  readonly #queue: (() => void)[] = [];
  #isBusy = false;

  constructor(private readonly sql: Sql) {}

  query<Row>(statement: Statement): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.#queue.push(() => {
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
      if (!this.#isBusy) this.#next();
    });
  }

  #next(): void {
    const send = this.#queue.shift();
    this.#isBusy = send !== undefined;
    send?.();
  }
}
