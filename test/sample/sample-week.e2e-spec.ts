import { VerifyService } from '../../src/catalog/projection/verify/verify.service.js';
import { loadEditions } from '../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import type { Data } from '../setup/graphql.js';

describe('the sample Week', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await loadEditions(test);
  });

  afterAll(() => test.close());

  it('assigns booths to approved exhibitors only and holds booths for submitted ones', async () => {
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

  it('contains booths of every status', async () => {
    const { rows } = await test.sql.query<{ status: string; count: number }>(
      `select document ->> 'status' as status, count(*)::integer as count from catalog_entry
        where kind = 'BOOTH' group by 1`,
    );
    const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
    expect(counts).toMatchObject({ BLOCKED: 9, HELD: 2 });
    expect(Object.keys(counts).sort()).toEqual(['ASSIGNED', 'AVAILABLE', 'BLOCKED', 'HELD']);
  });

  it('causes no drift in the catalog', async () => {
    expect(await test.app.get(VerifyService).verify()).toMatchObject({ drift: [] });
  });

  it('counts published exhibitors and products of each edition', async () => {
    const query =
      '{ events(orderBy: STARTS_ON_ASC) { nodes { startsOn statistics { exhibitors products } } } }';
    const { events } = await test.api.data(query);
    const counts = events.nodes.map(({ startsOn, statistics }: Data) => [
      Number(startsOn.slice(0, 4)),
      statistics.exhibitors,
      statistics.products,
    ]);
    expect(counts).toEqual([
      [2015, 1, 0],
      [2016, 9, 1],
      [2017, 430, 1024],
      [2018, 1, 0],
      [2019, 5, 3],
      [2020, 0, 0],
      [2021, 0, 0],
      [2022, 4, 0],
    ]);
  });
});
