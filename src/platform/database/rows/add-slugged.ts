import type { DeepPartial, QueryDeepPartialEntity, Repository } from 'typeorm';
import type { Versioned } from './versioned.js';

/**
 * Inserts a row under the first free slug. Undefined if all slugs are taken. The unique constraint decides: the
 * insert waits for a concurrent transaction with the same slug.
 */
export async function addSlugged<Row extends Versioned & { slug: string }>(
  rows: Repository<Row>,
  constraint: string,
  columns: Omit<Partial<Row>, 'slug'>,
  slugs: Iterable<string>,
): Promise<Row | undefined> {
  for (const slug of slugs) {
    const row = rows.create({ ...columns, slug } as DeepPartial<Row>);
    // `orUpdate` without columns yields `on conflict on constraint … do nothing`.
    const insert = rows.createQueryBuilder().insert().orUpdate([], constraint);
    const result = await insert.values(row as QueryDeepPartialEntity<Row>).execute();
    if ((result.raw as object[]).length > 0) return row;
  }
  return undefined;
}
