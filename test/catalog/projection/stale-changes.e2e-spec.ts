import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a change by a version that the organizer has read', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let ids: Record<string, string>;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const { rows } = test;
    const venue = await rows.venue(fair.event, { slug: 'center' });
    const hall = await rows.hall(fair.event, venue);
    ids = {
      venueId: encodeCatalogId('VENUE', venue),
      hallId: encodeCatalogId('HALL', hall),
      zoneId: encodeCatalogId('ZONE', await rows.zone(fair.event)),
      boothId: encodeCatalogId('BOOTH', await rows.booth(fair.event, hall, { code: 'A1' })),
      categoryId: encodeCatalogId('CATEGORY', await rows.category(fair.event)),
      sessionId: encodeCatalogId('SESSION', await rows.session(fair.event)),
    };
    await test.settle();
  });

  it.each<[string, string, object, object]>([
    ['updateVenue', 'venue', { slug: 'first' }, { slug: 'second' }],
    ['updateHall', 'hall', { code: 'H1' }, { code: 'H2' }],
    ['updateZone', 'zone', { slug: 'first' }, { slug: 'second' }],
    ['updateBooth', 'booth', { code: 'B1' }, { code: 'B2' }],
    ['updateCategory', 'category', { slug: 'first' }, { slug: 'second' }],
    ['updateSession', 'session', { slug: 'first' }, { slug: 'second' }],
  ])(
    'is rejected by %s as STALE, with the stored %s, after a concurrent change',
    async (name, object, first, second) => {
      const id = { [`${object}Id`]: ids[`${object}Id`] };
      const shown = `${object} { version ${Object.keys(first)[0]!} }`;
      const done = await fair.change(name, { ...id, ...first, version: 1 }, shown);
      expect([done.errors, done[object]]).toEqual([[], { version: 2, ...first }]);
      const late = await fair.change(name, { ...id, ...second, version: 1 }, shown);
      expect(late).toEqual({
        errors: [{ code: 'STALE', path: ['version'] }],
        [object]: { version: 2, ...first },
      });
      expect(await fair.problems(name, { ...id, ...second, version: 2 })).toEqual([]);
    },
  );

  it('is rejected if the category was moved meanwhile', async () => {
    const parentId = encodeCatalogId('CATEGORY', await test.rows.category(fair.event));
    await test.settle();
    const { categoryId } = ids;
    expect(await fair.problems('moveCategory', { categoryId, parentId, version: 1 })).toEqual([]);
    expect(await fair.problems('moveCategory', { categoryId, parentId: null, version: 1 })).toEqual([
      'STALE version',
    ]);
  });

  it('is rejected if the participants of the session have changed', async () => {
    const exhibitorIds = [encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(fair.event))];
    await test.settle();
    const { sessionId } = ids;
    expect(await fair.problems('updateSession', { sessionId, exhibitorIds, version: 1 })).toEqual([]);
    expect(await fair.problems('updateSession', { sessionId, title: english('Late'), version: 1 })).toEqual([
      'STALE version',
    ]);
  });

  it.each([
    ['orderVenues', 'venue', 'venueIds'],
    ['orderZones', 'zone', 'zoneIds'],
    ['orderCategories', 'category', 'categoryIds'],
  ] as const)(
    'is rejected by %s if the stored order is not the one that the caller has read',
    async (name, kind, field) => {
      const { rows } = test;
      const other = await rows[kind](fair.event, { position: 5 });
      await test.settle();
      const order = [ids[`${kind}Id`]!, encodeCatalogId(kind.toUpperCase() as 'ZONE', other)];
      const turned = order.toReversed();
      const input = { eventId: fair.id, [field]: turned, seenIds: order };
      expect(await fair.problems(name, input)).toEqual([]);
      const late = await fair.change(
        name,
        input,
        `${kind === 'category' ? 'categories' : `${kind}s`} { id }`,
      );
      expect(Object.values(late)).toEqual(
        expect.arrayContaining([[{ code: 'STALE', path: ['seenIds'] }], turned.map((id) => ({ id }))]),
      );
      expect(await fair.problems(name, { ...input, seenIds: turned })).toEqual([]);
    },
  );
});
