import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Statement } from '../../platform/database/sql.js';
import { SearchDatabase } from '../search-database.js';

/** Some hundred bytes each. */
const KEPT = 50_000;
const CHUNK = 2000;

interface SetRow {
  id: string;
  /** Parted by commas. */
  members: string;
}

/** Knows the members of sets by their numbers, which never change. */
@Injectable()
export class SearchSets {
  readonly #known = new LRUCache<number, readonly string[]>({ max: KEPT });
  /** Each member once, as many sets have it. */
  readonly #members = new Map<string, string>();
  #preloading: Promise<void> | undefined;

  constructor(private readonly database: SearchDatabase) {}

  /** The members of each of the sets. */
  async members(ids: Iterable<number>): Promise<Map<number, readonly string[]>> {
    // Whoever searches first waits for theirs alone; those after them find all.
    this.#preloading ??= this.#preload().catch(() => {
      this.#preloading = undefined;
    });
    const found = new Map<number, readonly string[]>();
    const missing: number[] = [];
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    for (let start = 0; start < missing.length; start += CHUNK) {
      const read = await this.#read({
        name: 'search-sets',
        text: `select id, array_to_string(members, ',') as members from search_set where id = any($1)`,
        values: [missing.slice(start, start + CHUNK)],
      });
      for (const [id, members] of read) found.set(id, members);
    }
    return found;
  }

  /** The newest ones, as many as are kept. */
  async #preload(): Promise<void> {
    let before = Number.MAX_SAFE_INTEGER;
    for (let count = 0; count < KEPT; count += CHUNK) {
      const read = await this.#read({
        name: 'search-sets-preloaded',
        text: `select id, array_to_string(members, ',') as members from search_set
          where id < $1 order by id desc limit ${CHUNK}`,
        values: [before],
      });
      const last = read.at(-1);
      if (!last) return;
      [before] = last;
    }
  }

  async #read(statement: Statement): Promise<[number, readonly string[]][]> {
    const rows = await this.database.query<SetRow>(statement);
    return rows.map(({ id, members }) => {
      const list = members === '' ? [] : members.split(',').map((member) => this.#once(member));
      this.#known.set(Number(id), list);
      return [Number(id), list];
    });
  }

  #once(member: string): string {
    const known = this.#members.get(member);
    if (known !== undefined) return known;
    this.#members.set(member, member);
    return member;
  }
}
