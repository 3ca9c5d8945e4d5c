import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

/** PostgreSQL reuses the plan of a prepared statement after five executions. */
const EXECUTIONS = 7;
const MARKS = 40_000;

describe('the background projection', () => {
  let test: TestCatalog;
  let worker: ProjectionWorker;

  beforeAll(async () => {
    test = await startTestCatalog();
    worker = test.app.get(ProjectionWorker);
    await worker.drain();
  });

  afterAll(() => test.close());

  const mark = (count: number) =>
    test.sql.query(
      `insert into catalog_dirty (kind, object_id)
        select 'EXHIBITOR', gen_random_uuid() from generate_series(1, $1::integer)`,
      [count],
    );

  it('finds changed objects by one statement', async () => {
    expect(await statementsOf(() => worker.drain())).toHaveLength(1);
  });

  it('processes thousands of marks within the statement timeout, with a plan made for a few', async () => {
    await mark(3);
    await test.sql.query('analyze catalog_dirty');
    for (let count = 0; count < EXECUTIONS; count += 1) {
      await mark(3);
      await worker.drain();
    }
    await mark(MARKS);
    await worker.drain();
    const { rowCount } = await test.sql.query('select from catalog_dirty limit 1');
    expect(rowCount).toBe(0);
  });
});
