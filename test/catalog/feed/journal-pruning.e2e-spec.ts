import pg from 'pg';
import { JournalPruningService } from '../../../src/catalog/feed/journal-pruning.service.js';
import { ADVISORY_LOCKS } from '../../../src/platform/database/advisory-locks.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the journal of changes', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { CHANGES_KEPT: '10', CHANGES_KEPT_DAYS: '7' } });
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    event = await test.rows.event();
    await test.settle();
  });

  const prune = () => test.app.get(JournalPruningService).prune();

  /** Creates one revision with the given number of changes. */
  async function change(count: number): Promise<void> {
    await test.sql.query('begin');
    for (let index = 0; index < count; index += 1) await test.rows.exhibitor(event);
    await test.sql.query('commit');
    await test.settle();
  }

  /** The revisions with stored changes, and the revision after which the journal is complete. */
  async function kept(): Promise<{ since: number; revisions: number[] }> {
    const { rows } = await test.sql.query<{ since: number; revisions: number[] }>(
      `select changes_since as since, coalesce((
          select array_agg(distinct revision order by revision) from catalog_change
          where catalog_change.event_id = event.event_id), '{}') as revisions
        from catalog_revision event where event_id = $1`,
      [event],
    );
    return rows[0]!;
  }

  it('keeps changes within its limits of age and number', async () => {
    await change(4);
    await prune();
    expect(await kept()).toEqual({ since: 0, revisions: [1, 2] });
  });

  it('removes the oldest revisions, each completely, until the number of changes is within the limit', async () => {
    for (const count of [4, 4, 5]) await change(count);
    await prune();
    expect(await kept()).toEqual({ since: 2, revisions: [3, 4] });
  });

  it('removes a single revision that exceeds the limit', async () => {
    await change(11);
    await prune();
    expect(await kept()).toEqual({ since: 2, revisions: [] });
  });

  it('removes changes that exceed the maximum age', async () => {
    await change(1);
    await test.sql.query(
      `update catalog_change set changed_at = now() - interval '8 days' where event_id = $1`,
      [event],
    );
    await change(1);
    await prune();
    expect(await kept()).toEqual({ since: 2, revisions: [3] });
  });

  it('is not pruned while another replica prunes it', async () => {
    await change(11);
    const other = new pg.Client({ connectionString: test.databaseUrl });
    await other.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.pruning]);
    await prune();
    const untouched = await kept();
    await other.end();
    expect(untouched).toEqual({ since: 0, revisions: [1, 2] });
    await prune();
    expect((await kept()).since).toBe(2);
  });
});
