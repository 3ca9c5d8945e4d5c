import type { Sql } from '../../platform/database/sql.js';

/** Every n-th change unpublishes an exhibitor, or publishes that exhibitor again. */
const PUBLICATION_EVERY = 5;

interface Changed {
  slug: string;
  published: boolean;
}

/** Changes the exhibitors of one event like organizers: new descriptions, and temporary unpublication. */
export class SampleChanges {
  #count = 0;
  #unpublished: string | undefined;

  constructor(private readonly eventId: string) {}

  /** Makes the next change and returns a sentence about it. */
  async make(sql: Sql): Promise<string> {
    this.#count += 1;
    return this.#count % PUBLICATION_EVERY === 0 ? this.#publish(sql) : this.#describe(sql);
  }

  async #describe(sql: Sql): Promise<string> {
    const description = {
      en: `Change ${String(this.#count)} of the rehearsal.`,
      'zh-Hans': `演练修改 ${String(this.#count)}。`,
    };
    const [row] = await sql.query<Changed>({
      text: `update exhibitor set description = coalesce(description, '{}') || $2
        where id = (select id from exhibitor where event_id = $1 and published
          order by slug limit 1 offset $3)
        returning slug, published`,
      values: [this.eventId, JSON.stringify(description), this.#count % 100],
    });
    return row ? `${row.slug} has a new description` : 'no exhibitor is published';
  }

  async #publish(sql: Sql): Promise<string> {
    const [row] = await sql.query<Changed & { id: string }>({
      text: `update exhibitor set published = not published
        where id = coalesce($2, (select id from exhibitor where event_id = $1 and published order by slug limit 1))
        returning id, slug, published`,
      values: [this.eventId, this.#unpublished ?? null],
    });
    this.#unpublished = row?.published === false ? row.id : undefined;
    return row
      ? `${row.slug} is ${row.published ? 'published again' : 'unpublished'}`
      : 'no exhibitor is published';
  }
}
