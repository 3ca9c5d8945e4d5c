import { decodeCursor, encodeCursor, fingerprint, type Position } from './cursor.js';
import { type PageArguments, pageInformation, type PageInformation, readPage } from './page.js';

/** A row of a list that is ordered by its key, then by its id. */
export interface KeyedRow {
  id: string;
  key: string;
}

/** Which rows: at most `limit` after and before these positions, counted from the start or the end. */
export interface KeyedSlice {
  limit: number;
  backward: boolean;
  after: Position | undefined;
  before: Position | undefined;
}

/** A list that lies in tables and not in the catalog. */
export interface KeyedList<Row extends KeyedRow> {
  /** What makes it another list than others. */
  identity: unknown;
  rows: (slice: KeyedSlice) => Promise<Row[]>;
  count: () => Promise<number>;
  /** What stands at the row's place; null where it has gone meanwhile. */
  node: (row: Row) => object | null | Promise<object | null>;
}

interface KeyedEdge {
  cursor: string;
  node: object;
}

/** A page of such a list after the Relay specification; each of its fields costs only where it is asked for. */
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

/** The rest of a statement that selects `id, key, …`: the slice in its order; its parameters are pushed to `values`. */
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

/** The order in which the rows of a slice are read. */
export function orderSql({ backward }: KeyedSlice, descending = false): string {
  const direction = descending === backward ? 'asc' : 'desc';
  return `key collate "C" ${direction}, id ${direction}`;
}
