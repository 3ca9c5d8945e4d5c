import { VerifyService } from '../src/catalog/projection/verify.service.js';
import { loadWeek } from './build/sample.js';
import { startTestCatalog, type TestCatalog } from './setup/catalog.js';

describe('the booths of the sample Week', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await loadWeek(test);
  });

  afterAll(() => test.close());

  it('are assigned to approved exhibitors alone, and held for those that wait for a review', async () => {
    const { rows } = await test.sql.query(
      `select allocation.kind, exhibitor.status, count(distinct exhibitor.id)::integer as exhibitors
        from booth_allocation allocation join exhibitor on exhibitor.id = allocation.exhibitor_id
        group by allocation.kind, exhibitor.status order by allocation.kind`,
    );
    expect(rows).toEqual([
      { kind: 'ASSIGNED', status: 'APPROVED', exhibitors: 430 },
      { kind: 'HELD', status: 'SUBMITTED', exhibitors: 3 },
    ]);
  });

  it('show every status that a booth can have', async () => {
    const { rows } = await test.sql.query<{ status: string; count: number }>(
      `select document ->> 'status' as status, count(*)::integer as count from catalog_entry
        where kind = 'BOOTH' group by 1`,
    );
    const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
    expect(counts).toMatchObject({ BLOCKED: 9, HELD: 2 });
    expect(Object.keys(counts).sort()).toEqual(['ASSIGNED', 'AVAILABLE', 'BLOCKED', 'HELD']);
  });

  it('stand in the catalog as in the tables', async () => {
    expect(await test.app.get(VerifyService).verify()).toMatchObject({ drift: [] });
  });
});
