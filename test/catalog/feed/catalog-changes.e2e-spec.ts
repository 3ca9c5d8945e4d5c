import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Variables } from '../../setup/graphql.js';

const CHANGES = `query ($event: String!, $since: Int!, $first: Int) {
  catalogChanges(event: $event, since: $since, first: $first) {
    revision hasMore changes { revision kind id node { id ... on Exhibitor { name(locale: "en") } } } } }`;

describe('the changes of a catalog after a revision', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  let start: number;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    event = await test.rows.event();
    await test.settle();
    const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [event]);
    slug = rows[0]!.slug;
    start = await revision();
  });

  async function revision(): Promise<number> {
    return (await test.api.ofEvent(slug, 'revision')) as number;
  }

  async function changes(since: number, first?: number): Promise<Data> {
    return (await test.api.data(CHANGES, { event: slug, since, first })).catalogChanges;
  }

  async function exhibitor(name: string): Promise<string> {
    const id = await test.rows.exhibitor(event, { name: { en: name } });
    await test.settle();
    return id;
  }

  const x = (id: string): string => encodeCatalogId('EXHIBITOR', id);
  const refusal = (variables: Variables): Promise<string> => test.api.refusal(CHANGES, variables);

  it('are returned oldest first, each with the object as currently published', async () => {
    const first = await exhibitor('First');
    const second = await exhibitor('Second');
    await test.rows.update('exhibitor', first, { name: { en: 'Renamed' } });
    await test.settle();
    expect(await changes(start)).toEqual({
      revision: start + 3,
      hasMore: false,
      changes: [
        { revision: start + 1, kind: 'UPSERTED', id: x(first), node: { id: x(first), name: 'Renamed' } },
        { revision: start + 2, kind: 'UPSERTED', id: x(second), node: { id: x(second), name: 'Second' } },
        { revision: start + 3, kind: 'UPSERTED', id: x(first), node: { id: x(first), name: 'Renamed' } },
      ],
    });
  });

  it('are empty after the newest revision', async () => {
    expect(await changes(start)).toEqual({ revision: start, hasMore: false, changes: [] });
  });

  it.each([
    ['unpublished', { published: false }],
    ['withdrawn', { published: false, status: 'WITHDRAWN' }],
  ])('report an object as removed when it is %s', async (_how, values) => {
    const id = await exhibitor('Passing');
    const before = await revision();
    await test.rows.update('exhibitor', id, values);
    await test.settle();
    const removed = { revision: before + 1, kind: 'REMOVED', id: x(id), node: null };
    expect((await changes(before)).changes).toEqual([removed]);
    // The earlier change no longer contains the object.
    expect((await changes(start)).changes).toEqual([
      { revision: start + 1, kind: 'UPSERTED', id: x(id), node: null },
      removed,
    ]);
  });

  it('report an object as removed when it is deleted', async () => {
    const id = await exhibitor('Passing');
    const before = await revision();
    await test.rows.remove('exhibitor', id);
    await test.settle();
    expect((await changes(before)).changes).toEqual([
      { revision: before + 1, kind: 'REMOVED', id: x(id), node: null },
    ]);
  });

  it('come in pages that continue at the revision of the previous page', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) ids.push(x(await exhibitor(name)));
    const seen: string[] = [];
    const pages: [number, boolean][] = [];
    for (let since = start, more = true; more;) {
      const page = await changes(since, 2);
      seen.push(...page.changes.map(({ id }: Data) => id));
      pages.push([page.revision - start, page.hasMore]);
      since = page.revision;
      more = page.hasMore;
    }
    expect(seen).toEqual(ids);
    expect(pages).toEqual([
      [2, true],
      [4, true],
      [5, false],
    ]);
  });

  it('never end within a revision, even on a small page', async () => {
    await test.rows.sql.query('begin');
    for (const name of ['A', 'B', 'C']) await test.rows.exhibitor(event, { name: { en: name } });
    await test.rows.sql.query('commit');
    await test.settle();
    await exhibitor('D');
    const page = await changes(start, 2);
    expect(page.changes.map(({ revision: at }: Data) => at - start)).toEqual([1, 1, 1]);
    expect([page.revision, page.hasMore]).toEqual([start + 1, true]);
  });

  it('are refused if a revision is too long for the cost of the fields', async () => {
    await test.sql.query(
      `insert into exhibitor (event_id, slug, name, status, published)
       select $1, 'many-' || n, '{"en": "Many"}', 'APPROVED', true from generate_series(1, 400) n`,
      [event],
    );
    await test.settle();
    const deep = CHANGES.replace('name(locale: "en")', 'products(first: 100) { nodes { id slug } }');
    const variables = { event: slug, since: start, first: 1 };
    expect(await test.api.refusal(deep, variables)).toMatch(/^COST_LIMIT/);
    expect((await changes(start, 1)).changes).toHaveLength(400);
  });

  it('are null for an unknown event and for a draft', async () => {
    await test.rows.event({ slug: 'hidden', status: 'DRAFT' });
    await test.settle();
    for (const unknown of ['nowhere', 'hidden']) {
      const { catalogChanges } = await test.api.data(CHANGES, { event: unknown, since: 0 });
      expect(catalogChanges).toBeNull();
    }
  });

  it('require a snapshot if they are no longer stored or the revision is in the future', async () => {
    await exhibitor('Old');
    await test.sql.query('update catalog_revision set changes_since = revision where event_id = $1', [event]);
    await exhibitor('New');
    const kept = await revision();
    expect(await refusal({ event: slug, since: start })).toMatch(
      /^SNAPSHOT_REQUIRED: Changes are stored from/,
    );
    expect(await refusal({ event: slug, since: kept + 1 })).toMatch(/^SNAPSHOT_REQUIRED/);
    expect((await changes(kept - 1)).changes).toHaveLength(1);
  });

  it('reject a negative revision and a page size outside 1 to 1000', async () => {
    expect(await refusal({ event: slug, since: -1 })).toMatch(/^BAD_USER_INPUT/);
    for (const first of [0, 1001]) {
      expect(await refusal({ event: slug, since: 0, first })).toMatch(/^BAD_USER_INPUT/);
    }
  });
});
