import DataLoader from 'dataloader';
import type { Sql } from '../../../platform/database/sql.js';
import type { ConnectionFields } from './connection.js';
import type { Slice } from './cursor.js';
import { keyedConnection, type KeyedList, type KeyedRow, orderSql, sliceSql } from './keyed-list.js';
import type { PageArguments } from './page.js';

/** The lists of many owners, such as the members of each exhibitor. */
export interface OwnedList {
  /** Identifies the list in cursors, together with the owner. */
  readonly identity: readonly string[];
  /** SQL of the rows of the owner `wanted.owner`, as `id, key, …`. */
  readonly rows: string;
  /** SQL of the numbers of rows of the owners `$1`, as `owner, count`. */
  readonly counts: string;
  readonly descending?: boolean;
}

/** Reads such lists for one request: the lists of many owners in one statement. */
export class OwnedLists<Row extends KeyedRow> {
  readonly #slices = new Map<string, DataLoader<string, Row[]>>();
  readonly #counts = new DataLoader((owners: readonly string[]) => this.#count(owners));

  constructor(
    private readonly sql: Sql,
    private readonly list: OwnedList,
  ) {}

  /** The page of the list of an owner. */
  page(owner: string, args: PageArguments, node: KeyedList<Row>['node']): ConnectionFields<object> {
    const list = {
      identity: [...this.list.identity, owner],
      rows: (slice: Slice) => this.#slice(owner, slice),
      count: () => this.#counts.load(owner),
      node,
    };
    return keyedConnection(list, args);
  }

  #slice(owner: string, slice: Slice): Promise<Row[]> {
    const key = JSON.stringify(slice);
    const loader = this.#slices.get(key) ?? new DataLoader((owners) => this.#read(owners, slice));
    this.#slices.set(key, loader);
    return loader.load(owner);
  }

  async #read(owners: readonly string[], slice: Slice): Promise<Row[][]> {
    const { rows: text, descending = false } = this.list;
    const order = { descending };
    const values: unknown[] = [owners];
    const rows = await this.sql.query<Row & { owner: string }>({
      text: `select wanted.owner, owned.* from unnest($1::uuid[]) with ordinality as wanted(owner, number)
        cross join lateral (select * from (${text}) listed ${sliceSql(slice, values, order)}) owned
        order by wanted.number, ${orderSql(slice, order)}`,
      values,
    });
    return owners.map((id) => rows.filter(({ owner }) => owner === id));
  }

  async #count(owners: readonly string[]): Promise<number[]> {
    const rows = await this.sql.query<{ owner: string; count: number }>({
      text: this.list.counts,
      values: [owners],
    });
    const counts = new Map(rows.map(({ owner, count }) => [owner, count]));
    return owners.map((id) => counts.get(id) ?? 0);
  }
}
