import { encodeCatalogId } from '../src/catalog/catalog-id.js';
import { uniqueSlug } from './build/rows.js';
import { startTestCatalog, type TestCatalog } from './setup/catalog.js';
import type { Data } from './setup/graphql.js';
import { statementsOf } from './setup/statements.js';

describe('a copy of the catalog that asks for changes', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    slug = uniqueSlug('copied');
    event = await test.rows.event({ slug });
    await test.settle();
  });

  const path = (rest: string): string => `${test.url}/sync/v1/events/${slug}/${rest}`;

  async function exhibitor(name: string): Promise<string> {
    const id = await test.rows.exhibitor(event, { name: { en: name } });
    await test.settle();
    return id;
  }

  async function manifest(): Promise<Data> {
    return (await fetch(path('manifest'))).json();
  }

  async function changes(query: string): Promise<{ status: number; body: Data }> {
    const answer = await fetch(path(`changes?${query}`));
    return { status: answer.status, body: await answer.json() };
  }

  it('is told each object as it is now, and only by its last change', async () => {
    const [first, second] = [await exhibitor('First'), await exhibitor('Second')];
    await test.rows.update('exhibitor', first, { name: { en: 'Renamed' } });
    await test.settle();
    await test.rows.remove('exhibitor', second);
    await test.settle();
    const { body } = await changes('since=1');
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

  it('is told whole revisions, however few changes it asks for', async () => {
    await test.sql.query('begin');
    for (const name of ['A', 'B', 'C']) await test.rows.exhibitor(event, { name: { en: name } });
    await test.sql.query('commit');
    await test.settle();
    await exhibitor('D');
    const { body } = await changes('since=1&limit=1');
    expect([body.changes.length, body.revision, body.hasMore]).toEqual([3, 2, true]);
  });

  it('is sent to the packs where the changes are not kept, or are of another history', async () => {
    await exhibitor('A');
    const { epoch } = await manifest();
    await test.sql.query('update catalog_revision set changes_since = 1 where event_id = $1', [event]);
    const other = '00000000-0000-4000-8000-000000000000';
    const gone = ['since=0', 'since=3', `since=2&epoch=${other}`];
    for (const query of gone) {
      const { status, body } = await changes(query);
      expect([status, body.errors[0].extensions]).toEqual([
        410,
        { code: 'SNAPSHOT_REQUIRED', epoch, revision: 2, since: 1 },
      ]);
    }
    expect((await changes(`since=1&epoch=${epoch}`)).status).toBe(200);
  });

  it.each(['', 'since=-1', 'since=x', 'since=0&limit=0', 'since=0&limit=1001', 'since=0&epoch=x'])(
    'is refused with %j',
    async (query) => {
      expect((await changes(query)).status).toBe(400);
    },
  );

  it('costs one statement for all that ask for the same', async () => {
    await exhibitor('A');
    const statements = await statementsOf(async () => {
      for (let count = 0; count < 5; count += 1) await changes('since=1');
    });
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});
