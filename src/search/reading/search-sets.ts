import { Injectable } from '@nestjs/common';
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
  #known = new Map<number, readonly string[]>();
  /** Each member once, as many sets have it. */
  #members = new Map<string, string>();
  #isPreloaded = false;

  constructor(private readonly database: SearchDatabase) {}

  /** The members of these sets and of others, to be looked at before anything else is awaited. */
  async members(ids: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
    // Whoever searches first waits for theirs alone; those after them find all.
    if (!this.#isPreloaded) this.#preload();
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length === 0) return this.#known;
    const read = new Map(this.#known);
    for (let start = 0; start < missing.length; start += CHUNK) {
      const found = await this.#read({
        name: 'search-sets',
        text: `select id, array_to_string(members, ',') as members from search_set where id = any($1)`,
        values: [missing.slice(start, start + CHUNK)],
      });
      for (const [id, members] of found) read.set(id, members);
    }
    return read;
  }

  #preload(): void {
    this.#isPreloaded = true;
    // Whoever asks next tells why nobody answers.
    this.#readAll().catch(() => {
      this.#isPreloaded = false;
    });
  }

  async #readAll(): Promise<void> {
    let before = Number.MAX_SAFE_INTEGER;
    while (this.#known.size < KEPT - CHUNK) {
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
    if (this.#known.size + rows.length > KEPT) {
      // Whoever has been handed those goes on with them.
      this.#known = new Map();
      this.#members = new Map();
    }
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
