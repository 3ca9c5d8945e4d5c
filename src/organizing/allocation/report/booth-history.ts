import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { ALLOCATION_COLUMNS, type AllocationRow } from './booth-allocation.type.js';
import type { Slice } from '../../../catalog/queries/connection/cursor.js';
import { orderSql, sliceSql } from '../../../catalog/queries/connection/keyed-list.js';

/** Reads the histories of booths for one request: those of many booths in one statement. */
class HistoryLoaders {
  readonly #slices = new Map<string, DataLoader<string, AllocationRow[]>>();
  readonly #counts: DataLoader<string, number>;

  constructor(private readonly database: Database) {
    this.#counts = new DataLoader((ids) => this.#count(ids));
  }

  /** A page of the allocations of the booth, latest first. */
  slice(boothId: string, slice: Slice): Promise<AllocationRow[]> {
    const alike = JSON.stringify(slice);
    const known = this.#slices.get(alike);
    const loader = known ?? new DataLoader<string, AllocationRow[]>((ids) => this.#read(ids, slice));
    this.#slices.set(alike, loader);
    return loader.load(boothId);
  }

  /** The number of allocations of the booth, past and present. */
  count(boothId: string): Promise<number> {
    return this.#counts.load(boothId);
  }

  async #read(ids: readonly string[], slice: Slice): Promise<AllocationRow[][]> {
    const values: unknown[] = [ids];
    const rows = await this.database.query<AllocationRow>({
      text: `select past.* from unnest($1::uuid[]) with ordinality as wanted(booth_id, number)
        cross join lateral (
          select * from (
            select ${ALLOCATION_COLUMNS}, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as key
            from booth_allocation where booth_id = wanted.booth_id
          ) listed ${sliceSql(slice, values, true)}
        ) past order by wanted.number, ${orderSql(slice, true)}`,
      values,
    });
    return ids.map((id) => rows.filter(({ boothId }) => boothId === id));
  }

  async #count(ids: readonly string[]): Promise<number[]> {
    const rows = await this.database.query<{ id: string; count: number }>({
      text: `select booth_id as id, count(*)::integer as count from booth_allocation
        where booth_id = any($1) group by booth_id`,
      values: [ids],
    });
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  }
}

/** Creates the loaders of each request. */
@Injectable()
export class BoothHistory {
  readonly #loaders = new PerRequest(() => new HistoryLoaders(this.database));

  constructor(private readonly database: Database) {}

  /** The loaders of the request with this GraphQL context. */
  of(context: object): HistoryLoaders {
    return this.#loaders.of(context);
  }
}
