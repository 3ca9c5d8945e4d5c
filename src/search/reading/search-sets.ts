import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { SearchDatabase } from '../search-database.js';

/** Some hundred bytes each. */
const KEPT = 50_000;
const CHUNK = 2000;

/** Knows the members of sets by their numbers, which never change. */
@Injectable()
export class SearchSets {
  readonly #known = new LRUCache<number, readonly string[]>({ max: KEPT });

  constructor(private readonly database: SearchDatabase) {}

  /** The members of each of the sets. */
  async members(ids: Iterable<number>): Promise<Map<number, readonly string[]>> {
    const found = new Map<number, readonly string[]>();
    const missing: number[] = [];
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    for (let start = 0; start < missing.length; start += CHUNK) {
      const rows = await this.database.query<{ id: string; members: string[] }>({
        name: 'search-sets',
        text: 'select id, members from search_set where id = any($1)',
        values: [missing.slice(start, start + CHUNK)],
      });
      for (const { id, members } of rows) {
        this.#known.set(Number(id), members);
        found.set(Number(id), members);
      }
    }
    return found;
  }
}
