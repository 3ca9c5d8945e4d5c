import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { CatalogCopy } from '../../build/catalog-copy.js';
import { uniqueSlug } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';

const CHANGES = `query ($event: String!, $since: Int!) {
  catalogChanges(event: $event, since: $since) { changes { kind id } } }`;

describe('an object that SQL moves to another event', () => {
  let test: TestCatalog;
  let moved: string;
  const slugs = { from: uniqueSlug('from'), to: uniqueSlug('to') };
  const revisions = { from: 0, to: 0 };
  const copies = { from: new CatalogCopy(slugs.from), to: new CatalogCopy(slugs.to) };

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    const [from, to] = [
      await test.rows.event({ slug: slugs.from }),
      await test.rows.event({ slug: slugs.to }),
    ];
    moved = await test.rows.exhibitor(from, { slug: 'wanderer', name: { en: 'Wanderer' } });
    await test.rows.exhibitor(from, { slug: 'stays', name: { en: 'Stays' } });
    await test.settle();
    for (const side of ['from', 'to'] as const) {
      revisions[side] = (await test.api.ofEvent(slugs[side], 'revision')) as number;
      await copies[side].sync(test.url);
    }
    await test.rows.update('exhibitor', moved, { event_id: to });
    await test.settle();
  });

  afterAll(() => test.close());

  it('is REMOVED in the changes of the first event and UPSERTED in those of the other', async () => {
    const id = encodeCatalogId('EXHIBITOR', moved);
    const changes = async (side: 'from' | 'to') =>
      (await test.api.data(CHANGES, { event: slugs[side], since: revisions[side] })).catalogChanges.changes;
    expect([await changes('from'), await changes('to')]).toEqual([
      expect.arrayContaining([{ kind: 'REMOVED', id }]),
      expect.arrayContaining([{ kind: 'UPSERTED', id }]),
    ]);
  });

  it.each([
    ['lists', 'exhibitors { totalCount nodes { slug } }'],
    ['search', 'search(query: "wanderer", first: 5) { nodes { __typename } }'],
  ])('disappears from the %s of the first event', async (_what, field) => {
    const [from, to] = [
      JSON.stringify(await test.api.ofEvent(slugs.from, field)),
      JSON.stringify(await test.api.ofEvent(slugs.to, field)),
    ];
    const found = /wanderer|Exhibitor"/;
    expect([found.test(from), found.test(to)]).toEqual([false, true]);
  });

  it('disappears from the copies of the first event, including new copies', async () => {
    for (const side of ['from', 'to'] as const) {
      await until(async () => {
        await copies[side].sync(test.url);
        const fresh = new CatalogCopy(slugs[side]);
        await fresh.sync(test.url);
        const has = [copies[side], fresh].map((copy) =>
          JSON.stringify([...copy.objects]).includes('wanderer'),
        );
        return has.every((one) => one === (side === 'to'));
      });
    }
  });

  it('leaves no drift', async () => {
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });
});
