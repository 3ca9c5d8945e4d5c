import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { CopiedEvent } from '../../build/copied-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

describe('the changes that a copy of the catalog requests', () => {
  let test: TestCatalog;
  let event: CopiedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    event = await CopiedEvent.make(test);
  });

  it('contain each object in its current state, only at its last change', async () => {
    const [first, second] = [await event.exhibitor('First'), await event.exhibitor('Second')];
    await event.update('exhibitor', first, { name: { en: 'Renamed' } });
    await test.rows.remove('exhibitor', second);
    await test.settle();
    const { body } = await event.changes('since=1');
    expect([body.revision, body.hasMore]).toEqual([5, false]);
    expect(body.changes).toMatchObject([
      {
        revision: 4,
        kind: 'UPSERTED',
        type: 'Exhibitor',
        id: encodeCatalogId('EXHIBITOR', first),
        body: { name: { en: 'Renamed' } },
      },
      {
        revision: 5,
        kind: 'REMOVED',
        type: 'Exhibitor',
        id: encodeCatalogId('EXHIBITOR', second),
        body: null,
      },
    ]);
  });

  it('contain whole revisions, even beyond the requested limit', async () => {
    await test.sql.query('begin');
    for (const name of ['A', 'B', 'C']) await test.rows.exhibitor(event.id, { name: { en: name } });
    await test.sql.query('commit');
    await test.settle();
    await event.exhibitor('D');
    const { body } = await event.changes('since=1&limit=1');
    expect([body.changes.length, body.revision, body.hasMore]).toEqual([3, 2, true]);
  });

  it('are refused with SNAPSHOT_REQUIRED if they are pruned, in the future or of another epoch', async () => {
    await event.exhibitor('A');
    const { epoch } = await event.manifest();
    await test.sql.query('update catalog_revision set changes_since = 1 where event_id = $1', [event.id]);
    const other = '00000000-0000-4000-8000-000000000000';
    const gone = ['since=0', 'since=3', `since=2&epoch=${other}`];
    for (const query of gone) {
      const { status, body } = await event.changes(query);
      expect([status, body.errors[0].extensions]).toEqual([
        410,
        { code: 'SNAPSHOT_REQUIRED', epoch, revision: 2, since: 1 },
      ]);
    }
    expect((await event.changes(`since=1&epoch=${epoch}`)).status).toBe(200);
  });

  it.each(['', 'since=-1', 'since=x', 'since=0&limit=0', 'since=0&limit=1001', 'since=0&epoch=x'])(
    'are rejected with %j',
    async (query) => {
      expect((await event.changes(query)).status).toBe(400);
    },
  );

  it('need at most three statements for repeated equal requests', async () => {
    await event.exhibitor('A');
    // The first request finds the event and reads its snapshot.
    const statements = await statementsOf(async () => {
      for (let count = 0; count < 5; count += 1) await event.changes('since=1');
    });
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  it('need one statement for concurrent equal requests', async () => {
    await event.exhibitor('A');
    const statements = await statementsOf(async () => {
      await test.sql.query('begin; lock table catalog_change in access exclusive mode');
      const answers = Promise.all(Array.from({ length: 5 }, () => event.changes('since=1')));
      // This response arrives when the requests before it have arrived and wait for the lock.
      await event.manifest();
      await test.sql.query('commit');
      for (const { body } of await answers) expect(body.changes).toHaveLength(1);
    });
    expect(statements.filter((text) => text.includes('from catalog_change'))).toHaveLength(1);
  });
});
