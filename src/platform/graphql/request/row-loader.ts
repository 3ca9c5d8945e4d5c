import DataLoader from 'dataloader';
import { PerRequest } from './per-request.js';

/** Loads rows by their ids, all of one request in one statement. */
export class RowLoader<Row> {
  readonly #loaders: PerRequest<DataLoader<string, Row | undefined>>;

  /** `read` returns the existing rows in any order. `idOf` returns the id of a row. */
  constructor(read: (ids: readonly string[]) => Promise<readonly Row[]>, idOf: (row: Row) => string | null) {
    const readAll = async (ids: readonly string[]): Promise<(Row | undefined)[]> => {
      const rows = new Map((await read(ids)).map((row) => [idOf(row), row]));
      return ids.map((id) => rows.get(id));
    };
    this.#loaders = new PerRequest(() => new DataLoader(readAll));
  }

  /** The row with this id. Undefined if there is none. */
  load(context: object, id: string): Promise<Row | undefined> {
    return this.#loaders.of(context).load(id);
  }
}
