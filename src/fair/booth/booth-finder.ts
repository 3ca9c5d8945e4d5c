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

  /** The booth of a hall with this code, without regard to case, width, spaces and separators. Null if none exists. */
  async inHall(hall: ReferenceSource, code: string, context: object): Promise<CatalogSource | null> {
    if (!CODE.test(code)) return null;
    const rows = await this.database.query<{ object_id: string }>({
      name: 'booth-by-code',
      text: 'select id as object_id from booth where hall_id = $1 and key = booth_code_key($2)',
      values: [hall.objectId, code],
    });
    const [row] = rows;
    return row ? this.loaders.of(context).entry(row.object_id) : null;
  }
}
