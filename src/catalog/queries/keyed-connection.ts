import { decodeCursor, encodeCursor, fingerprint, type Position } from './cursor.js';
import { type PageArguments, pageInformation, type PageInformation, readPage } from './page.js';

/** A row of a list that is ordered by its key, then by its id. */
export interface KeyedRow {
  id: string;
  key: string;
}

/** A slice: at most `limit` rows between these positions, from the start or the end. */
export interface KeyedSlice {
  limit: number;
  backward: boolean;
  after: Position | undefined;
  before: Position | undefined;
}

/** A list of table rows outside the catalog. */
export interface KeyedList<Row extends KeyedRow> {
  /** The identity of the list, for cursors. */
  identity: unknown;
  rows: (slice: KeyedSlice) => Promise<Row[]>;
  count: () => Promise<number>;
  /** The object of the row. Null if it has been deleted meanwhile. */
  node: (row: Row) => object | null | Promise<object | null>;
}

interface KeyedEdge {
  cursor: string;
  node: object;
}

/** A page of such a list according to the Relay specification. Its fields are computed only if selected. */
export class KeyedConnection<Row extends KeyedRow> {
  readonly #fingerprint: string;
  readonly #page: ReturnType<typeof readPage>;
  readonly #slice: KeyedSlice;
  #found: Promise<Row[]> | undefined;

  constructor(
    private readonly list: KeyedList<Row>,
    args: PageArguments,
  ) {
    this.#fingerprint = fingerprint(list.identity);
    this.#page = readPage(args);
    const { size, backward, after, before } = this.#page;
    this.#slice = {
      limit: size + 1,
      backward,
      after: after === undefined ? undefined : decodeCursor(this.#fingerprint, after),
      before: before === undefined ? undefined : decodeCursor(this.#fingerprint, before),
    };
  }

  get edges(): Promise<KeyedEdge[]> {
    return this.#edges();
  }

  get nodes(): Promise<object[]> {
    return this.#edges().then((edges) => edges.map(({ node }) => node));
  }

  get pageInfo(): Promise<PageInformation> {
    return this.#load().then((rows) => {
      const cursors = this.#onPage(rows).map((row) => this.#cursor(row));
      return pageInformation(this.#page, cursors, rows.length > this.#page.size);
    });
  }

  get totalCount(): Promise<number> {
    return this.list.count();
  }

  async #edges(): Promise<KeyedEdge[]> {
    const rows = this.#onPage(await this.#load());
    const edges = await Promise.all(
      rows.map(async (row) => ({ cursor: this.#cursor(row), node: await this.list.node(row) })),
    );
    return edges.filter((edge): edge is KeyedEdge => edge.node !== null);
  }

  #load(): Promise<Row[]> {
    return (this.#found ??= this.list.rows(this.#slice));
  }

  #onPage(rows: readonly Row[]): Row[] {
    const page = rows.slice(0, this.#page.size);
    return this.#page.backward ? page.reverse() : page;
  }

  #cursor({ key, id }: Row): string {
    return encodeCursor(this.#fingerprint, { key, objectId: id });
  }
}

/** The end of a statement that selects `id, key, …`: slice and order. It appends parameters to `values`. */
export function sliceSql(slice: KeyedSlice, values: unknown[], descending = false): string {
  const bound = (position: Position | undefined, operator: string): string[] => {
    if (!position) return [];
    values.push(position.key, position.objectId);
    const [key, id] = [values.length - 1, values.length].map(String);
    return [`(key collate "C", id) ${operator} ($${String(key)}, $${String(id)}::uuid)`];
  };
  const bounds = [
    ...bound(slice.after, descending ? '<' : '>'),
    ...bound(slice.before, descending ? '>' : '<'),
  ];
  return `${bounds.length > 0 ? `where ${bounds.join(' and ')}` : ''}
    order by ${orderSql(slice, descending)} limit ${String(slice.limit)}`;
}

/** The sort direction of a slice. */
export function orderSql({ backward }: KeyedSlice, descending = false): string {
  const direction = descending === backward ? 'asc' : 'desc';
  return `key collate "C" ${direction}, id ${direction}`;
}
