import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { EntryDraft } from '../model/entry.js';
import type { CatalogRenderer, Dependency } from './renderer.js';
import type { RendererRegistry } from './renderer.registry.js';

/** A renderer of the rows of one table by one statement, whose columns are the properties of the entries. */
export abstract class TableRenderer implements CatalogRenderer {
  readonly dependencies: Dependency[] = [];

  /** `selection`: a SELECT of entry drafts without WHERE. `alias`: the alias of the table in it. */
  protected constructor(
    registry: RendererRegistry,
    readonly kind: CatalogKind,
    private readonly table: string,
    private readonly selection: string,
  ) {
    registry.addRenderer(this);
  }

  render(sql: Sql, ids: string[]): Promise<EntryDraft[]> {
    return sql.query<EntryDraft>({
      name: `render-${this.table}`,
      text: `${this.selection} where ${this.table}.id = any($1)`,
      values: [ids],
    });
  }

  async eventsOf(sql: Sql, ids: string[]): Promise<string[]> {
    const column = this.table === 'event' ? 'id' : 'event_id';
    return idsOf(
      await sql.query<{ id: string }>({
        name: `events-of-${this.table}`,
        text: `select distinct ${column} as id from ${this.table} where id = any($1)`,
        values: [ids],
      }),
    );
  }

  async idsAfter(sql: Sql, after: string, limit: number): Promise<string[]> {
    return idsOf(
      await sql.query<{ id: string }>({
        text: `select id from ${this.table} where id > $1 order by id limit $2`,
        values: [after, limit],
      }),
    );
  }
}

/** A dependency whose statement returns the dependents' ids as `id` for the changed ids `$1`. */
export function dependency(on: CatalogKind, text: string): Dependency {
  return {
    on,
    find: async (sql, changedIds) => idsOf(await sql.query<{ id: string }>({ text, values: [changedIds] })),
  };
}

/** The ids that a statement returns as `id`. */
function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
