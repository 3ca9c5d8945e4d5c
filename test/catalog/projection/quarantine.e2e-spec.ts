import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { uniqueSlug } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { startReplica } from '../../setup/replica.js';
import { until } from '../../setup/until.js';

const EXHIBITORS = 'exhibitors(first: 100, orderBy: NAME_ASC) { nodes { slug name(locale: "en") } }';

describe('an object that cannot be rendered', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  let bad: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    // Stands for any value that a renderer or an index rejects.
    await test.sql.query(
      `alter table catalog_entry add constraint ck_unrenderable check (document::text not like '%UNRENDERABLE%')`,
    );
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    slug = uniqueSlug('fair');
    event = await test.rows.event({ slug });
    bad = await test.rows.exhibitor(event, { slug: 'bad', name: { en: 'Bad' } });
    await test.rows.exhibitor(event, { slug: 'good', name: { en: 'Good' } });
    await test.settle();
    await test.rows.update('exhibitor', bad, { name: { en: 'UNRENDERABLE' } });
    await test.settle();
  });

  afterEach(async () => {
    await test.rows.update('exhibitor', bad, { name: { en: 'Bad' } });
    await test.settle();
  });

  const shown = async () =>
    ((await test.api.ofEvent(slug, EXHIBITORS)) as { nodes: { slug: string; name: string }[] }).nodes.map(
      (node) => `${node.slug} ${node.name}`,
    );
  const quarantined = async () => {
    const { rows } = await test.sql.query<{ object_id: string }>('select object_id from catalog_quarantine');
    return rows.map(({ object_id }) => object_id);
  };
  const notices = async () => (await (await fetch(`${test.url}/readyz?verbose`)).json()).notices;

  it('keeps its last document and blocks no other object of any event', async () => {
    const other = await test.rows.event({ slug: uniqueSlug('other') });
    await test.rows.exhibitor(other, { slug: 'elsewhere' });
    await test.rows.exhibitor(event, { slug: 'new', name: { en: 'New' } });
    await test.settle();
    expect(await shown()).toEqual(['bad Bad', 'good Good', 'new New']);
    const { rows } = await test.sql.query(
      'select count(*)::int as count from catalog_entry where event_id = $1',
      [other],
    );
    expect(rows).toEqual([{ count: 2 }]);
    expect(await quarantined()).toEqual([bad]);
  });

  it('is the only object that is not updated among hundreds', async () => {
    const names = Array.from({ length: 600 }, (_, index) => `many-${index}`);
    await test.sql.query('begin');
    for (const name of names) await test.rows.exhibitor(event, { slug: name });
    await test.rows.update('exhibitor', bad, { city: { en: 'Cologne' } });
    await test.sql.query('commit');
    await test.settle();
    const { rows } = await test.sql.query(
      `select count(*)::int as count from catalog_entry where event_id = $1 and slug like 'many-%'`,
      [event],
    );
    expect([rows, await quarantined()]).toEqual([[{ count: 600 }], [bad]]);
  });

  it('does not prevent organizers from changing objects that it depends on', async () => {
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const venue = await test.rows.venue(event, { slug: 'v' });
    const hall = await test.rows.hall(event, venue, { code: 'H1' });
    await test.rows.allocation(event, await test.rows.booth(event, hall, { code: 'A1' }), bad);
    await test.settle();
    const input = { hallId: encodeCatalogId('HALL', hall), name: [{ locale: 'en', text: 'Large hall' }] };
    const { updateHall } = await test.api.data(
      'mutation ($input: UpdateHallInput!) { updateHall(input: $input) { hall { name(locale: "en") } errors { message } } }',
      { input },
      organizer,
    );
    expect(updateHall).toEqual({ hall: { name: 'Large hall' }, errors: [] });
  });

  it('is listed by `catalog verify`, and reported without its name by /readyz?verbose', async () => {
    const { drift } = await test.app.get(VerifyService).verify();
    expect(drift).toEqual([
      expect.stringMatching(
        new RegExp(`^EXHIBITOR ${encodeCatalogId('EXHIBITOR', bad)} .*cannot be rendered: .*ck_unrenderable`),
      ),
    ]);
    expect(await notices()).toEqual([expect.stringContaining('cannot be rendered')]);
    const plain = await fetch(`${test.url}/readyz`);
    expect([plain.status, await plain.json()]).toEqual([200, { status: 'ready', reasons: [] }]);
  });

  it('is rendered again when it changes', async () => {
    await test.rows.update('exhibitor', bad, { name: { en: 'Mended' } });
    await test.settle();
    expect(await shown()).toEqual(['good Good', 'bad Mended']);
    expect([await quarantined(), await notices()]).toEqual([[], []]);
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });

  it('leaves the quarantine when it is deleted', async () => {
    const doomed = await test.rows.exhibitor(event, { slug: 'doomed', name: { en: 'UNRENDERABLE' } });
    await test.settle();
    expect((await quarantined()).toSorted()).toEqual([bad, doomed].toSorted());
    await test.sql.query('delete from exhibitor where id = $1', [doomed]);
    await test.settle();
    expect(await quarantined()).toEqual([bad]);
  });

  it('is rendered again by a starting server, which may be another version', async () => {
    await test.sql.query('alter table catalog_entry drop constraint ck_unrenderable');
    const replica = await startReplica(test.databaseUrl);
    await until(async () => (await quarantined()).length === 0);
    await replica.close();
    expect(await shown()).toEqual(['good Good', 'bad UNRENDERABLE']);
    await test.rows.update('exhibitor', bad, { name: { en: 'Bad' } });
    await test.settle();
    await test.sql.query(
      `alter table catalog_entry add constraint ck_unrenderable check (document::text not like '%UNRENDERABLE%')`,
    );
  });
});
