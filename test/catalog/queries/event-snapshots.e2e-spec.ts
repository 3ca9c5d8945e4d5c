import { EventSnapshotCache } from '../../../src/catalog/snapshot/event-snapshot-cache.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

const FAIRS = 5;

describe('the snapshots of events', () => {
  let test: TestCatalog;
  let cache: EventSnapshotCache;
  let events: string[];

  beforeAll(async () => {
    test = await startTestCatalog();
    cache = test.app.get(EventSnapshotCache);
    events = [];
    for (let fair = 0; fair < FAIRS; fair += 1) events.push(await test.rows.event({ slug: `fair-${fair}` }));
    await test.settle();
  });

  afterAll(() => test.close());

  /** Changes the names, and with them the revisions, of all fairs. */
  const changeAll = async (name: string): Promise<void> => {
    await test.sql.query('update event set name = $1', [{ en: name }]);
    await test.settle();
  };
  const name = async (slug: string) => (await cache.bySlug(slug))?.source.name.en;
  const snapshotsReadBy = async (work: () => Promise<unknown>) =>
    (await statementsOf(work)).filter((text) => text.includes('from catalog_revision revision where')).length;

  it('are read for the requested event only, after a change of all', async () => {
    await changeAll('One');
    expect(await snapshotsReadBy(() => name('fair-2'))).toBe(1);
    expect(await name('fair-3')).toBe('One');
  });

  it('are found by slugs that events have exchanged', async () => {
    await changeAll('Two');
    await Promise.all([name('fair-0'), name('fair-1')]);
    await test.rows.update('event', events[0] ?? '', { slug: 'other', name: { en: 'First' } });
    await test.rows.update('event', events[1] ?? '', { slug: 'fair-0', name: { en: 'Second' } });
    await test.rows.update('event', events[0] ?? '', { slug: 'fair-1' });
    await test.settle();
    expect([await name('fair-0'), await name('fair-1'), await name('other')]).toEqual([
      'Second',
      'First',
      undefined,
    ]);
  });

  it('are read again after they were dropped', async () => {
    await changeAll('Three');
    await name('fair-2');
    expect(await snapshotsReadBy(() => name('fair-2'))).toBe(0);
    cache.dropUnread(0);
    expect(await snapshotsReadBy(() => name('fair-2'))).toBe(1);
    expect(await name('fair-2')).toBe('Three');
  });
});
