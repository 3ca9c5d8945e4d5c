import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { Database } from '../../platform/database/database.js';

/** PostgreSQL cannot store NUL in a text. No code is longer than this. */
const CODE = /^[^\0]{1,100}$/;

/** Finds booths by hall and code. */
@Injectable()
export class BoothFinder {
  constructor(
    private readonly database: Database,
    private readonly loaders: CatalogLoaders,
  ) {}

  /** The booth of a hall with this code. Null if none exists. */
  async inHall(hall: ReferenceSource, code: string, context: object): Promise<CatalogSource | null> {
    if (!CODE.test(code)) return null;
    const rows = await this.database.query<{ object_id: string }>({
      name: 'booth-by-code',
      // Codes that differ only in the case of letters have the same sort key.
      text: `select listing.object_id from catalog_listing listing
        join catalog_entry entry on entry.object_id = listing.object_id
        where listing.list_id = $1 and listing.kind = 'BOOTH' and listing.sort = 'code'
          and listing.collator = 'code' and listing.published
          and listing.key = natural_key($2) || ' ' || natural_key($3) and entry.document ->> 'code' = $3`,
      values: [hall.objectId, (hall as unknown as { code: string }).code, code],
    });
    const [row] = rows;
    return row ? this.loaders.of(context).entry(row.object_id) : null;
  }
}
