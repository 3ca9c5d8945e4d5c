import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { ImportService } from '../../../src/organizing/exchange/import.service.js';
import { readForeignTable } from '../../../src/organizing/exchange/parsers/table-reader.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { largestValueOf } from '../../setup/statements.js';

const TEXT = 'It makes machines. '.repeat(380);
const ROWS = 600;
/** The limit of a batch with the data that its search finds. The changed file has 5.7 million characters. */
const PART = 4_000_000;

describe('an import of a large file', () => {
  let test: TestCatalog;
  let file: Buffer;

  beforeAll(async () => {
    test = await startTestCatalog();
    await test.rows.event({ slug: 'large' });
    const rows = Array.from(
      { length: ROWS },
      (_, index) => `Exhibitor ${index},${TEXT}${index},H1-A${index}`,
    );
    file = Buffer.from(`name.en,description.en,booths\n${rows.join('\n')}\n`);
  });

  afterAll(() => test.close());

  const imported = async (change = '') => {
    const table = await readForeignTable(
      Buffer.from(file.toString().replaceAll('machines', `${change}machines`)),
      'csv',
    );
    const { plan, job, close } = await test.app.get(ImportService).run({
      kind: 'exhibitors',
      event: 'large',
      table,
      actor: COMMAND_LINE,
      options: { share: false, createCategories: false, createBooths: true },
    });
    close();
    table.rows.close();
    return { created: plan.created, changed: plan.changed, job };
  };

  it('is compared, written, audited, recorded and undone in batches', async () => {
    let last = '';
    const largest = await largestValueOf(async () => {
      expect(await imported()).toMatchObject({ created: ROWS, changed: 0 });
      const { changed, job } = await imported('large ');
      expect(changed).toBe(ROWS);
      last = job ?? '';
      const undone = await test.app
        .get(RevertService)
        .run({ id: last, actor: COMMAND_LINE, unpublishes: false });
      expect(undone).toEqual({ removed: 0, restored: ROWS, conflicts: [], published: 0 });
    });
    expect(largest).toBeLessThan(PART);
    const { rows } = await test.sql.query(
      `select action, (select count(distinct change ->> 'id')::integer from jsonb_array_elements(changes) as change
          where change ->> 'kind' = 'EXHIBITOR') as changes
        from audit_entry order by at, id`,
    );
    expect(rows).toEqual([
      { action: 'importExhibitors', changes: ROWS },
      { action: 'importExhibitors', changes: ROWS },
      { action: 'revertImport', changes: ROWS },
    ]);
  });

  it('has a longer time limit for its audit entry than the statement of a request', async () => {
    await test.sql.query(`alter function take_booth_changes() rename to take_booth_changes_later`);
    await test.sql.query(`create function take_booth_changes() returns table (object_id uuid, change jsonb)
      language sql as $$ select pg_sleep(6); select * from take_booth_changes_later() $$`);
    expect(await imported('slow ')).toMatchObject({ created: 0, changed: ROWS });
  });
});
