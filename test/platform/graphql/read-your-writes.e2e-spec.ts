import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { RevisionTracker } from '../../../src/catalog/revision/revision-tracker.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { SampleService } from '../../../src/sample/sample.service.js';
import { weekEditions } from '../../../src/sample/week/week-editions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const SILENT = { start: () => undefined, advance: () => undefined, finish: () => undefined };

describe('a process without notifications', () => {
  let test: TestCatalog;

  beforeEach(async () => {
    test = await startTestCatalog();
    // It receives no notification from now on, but relies on its memory for a second.
    await test.app.get(RevisionTracker).onApplicationShutdown();
  });

  afterEach(() => test.close());

  it('returns a sample that it has loaded', async () => {
    const edition = weekEditions().find(({ event }) => event.edition === 6)!;
    await test.app.get(SampleService).load(edition, SILENT);
    expect(await test.api.ofEvent('innovation-week-2020', 'edition')).toBe(6);
  });

  it('returns the changes of its own transaction', async () => {
    await test.app.get(Transactions).run(async (sql) => {
      await sql.query({
        text: `insert into event (slug, name, edition, starts_on, ends_on, time_zone, locales, status)
          values ('own', '{"en": "Own"}', 4, '2017-09-15', '2017-09-21', 'Asia/Shanghai', '{en}', 'PUBLISHED')`,
      });
    });
    expect(await test.api.ofEvent('own', 'edition')).toBe(4);
  });

  it('returns the objects that it has projected', async () => {
    await test.rows.event({ slug: 'drained', edition: 5 });
    await test.app.get(ProjectionWorker).drain();
    expect(await test.api.ofEvent('drained', 'edition')).toBe(5);
  });
});
