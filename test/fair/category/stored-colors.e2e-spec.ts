import pg from 'pg';
import { StoreColorsOfCategories1767225803000 } from '../../../migrations/1767225803000-store-colors-of-categories.js';
import { MIGRATIONS } from '../../../migrations/all.js';
import { runMigrations } from '../../../src/platform/database/migrations.js';
import { createEmptyDatabase } from '../../setup/database.js';
import { Rows } from '../../setup/rows.js';

describe('the categories of a database of an earlier version', () => {
  it('keep their colours, versions and times', async () => {
    const database = await createEmptyDatabase();
    await runMigrations(
      database.url,
      MIGRATIONS.slice(0, MIGRATIONS.indexOf(StoreColorsOfCategories1767225803000)),
    );
    const sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    const rows = new Rows(sql);
    const event = await rows.event();
    for (let place = 11; place >= 0; place -= 1) {
      const root = await rows.category(event, { slug: `root-${place}`, position: place });
      if (place === 11) await rows.category(event, { slug: 'child', parent_id: root });
    }
    const read = async (columns: string): Promise<unknown[]> =>
      (await sql.query(`select ${columns} from category order by position, slug`)).rows;
    const before = await read('slug, version, updated_at');
    await runMigrations(database.url, MIGRATIONS);
    expect(await read('slug, version, updated_at')).toEqual(before);
    expect(await read('slug, color, hatched')).toEqual([
      { slug: 'child', color: null, hatched: false },
      ...Array.from({ length: 12 }, (_, place) => ({
        slug: `root-${place}`,
        color: (place % 10) + 1,
        hatched: place >= 10,
      })),
    ]);
    await sql.end();
    await database.drop();
  });
});
