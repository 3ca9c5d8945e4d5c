import type { Sql } from '../../platform/database/sql.js';

/** The parents of an event's categories. */
export class CategoryTree {
  constructor(private readonly parents: ReadonlyMap<string, string | null>) {}

  /** The present tree of the catalog. */
  static async load(sql: Sql, eventId: string): Promise<CategoryTree> {
    const rows = await sql.query<{ id: string; parent: string | null }>({
      text: `select object_id as id, parent_id as parent from catalog_entry where event_id = $1 and kind = 'CATEGORY'`,
      values: [eventId],
    });
    return new CategoryTree(new Map(rows.map(({ id, parent }) => [id, parent])));
  }

  /** These categories and all their ancestors, each once. */
  withAncestors(categories: readonly string[]): Set<string> {
    const ids = new Set<string>();
    for (const category of categories) {
      let current: string | null | undefined = category;
      while (current && !ids.has(current)) {
        ids.add(current);
        current = this.parents.get(current);
      }
    }
    return ids;
  }
}
