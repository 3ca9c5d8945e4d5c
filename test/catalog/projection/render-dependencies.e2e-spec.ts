import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { uniqueSlug } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the repeated rendering', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterEach(async () => {
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });

  afterAll(async () => {
    await test.close();
  });

  beforeEach(async () => {
    slug = uniqueSlug('fair');
    event = await test.rows.event({ slug });
  });

  it('includes all objects with a picture when its size changes', async () => {
    const picture = { event_id: event, sha256: 'a'.repeat(64), mime: 'image/png', width: 640, height: 480 };
    const media = await test.rows.insert('media', { ...picture, uploaded_at: new Date() });
    const exhibitor = await test.rows.exhibitor(event, { slug: 'x', logo_id: media });
    const product_id = await test.rows.product(event, exhibitor, { slug: 'p' });
    await test.rows.link('product_image', { event_id: event, product_id, media_id: media });
    await test.settle();
    await test.rows.update('media', media, { width: 320 });
    await test.settle();
    expect(await find('exhibitor(slug: "x") { logo { width } }')).toEqual({ logo: { width: 320 } });
    expect(await find('product(slug: "p") { images { width } }')).toEqual({ images: [{ width: 320 }] });
  });

  it('includes all positions in lists of names when the event gets another language', async () => {
    await test.rows.exhibitor(event, { slug: 'b', name: { en: 'A', fr: 'B' } });
    await test.rows.exhibitor(event, { slug: 'a', name: { en: 'B', fr: 'A' } });
    await test.settle();
    await test.rows.update('event', event, { locales: ['fr', 'en'] });
    await test.settle();
    expect(await find('locales')).toEqual(['fr', 'en']);
    expect(await find('exhibitors { nodes { slug } }')).toEqual({ nodes: [{ slug: 'a' }, { slug: 'b' }] });
  });

  it('includes the programme when the time zone changes, and sessions keep their local times', async () => {
    await test.rows.session(event, { starts_at: '2017-09-15T01:00:00Z', ends_at: '2017-09-15T02:00:00Z' });
    await test.settle();
    await test.rows.update('event', event, { time_zone: 'America/New_York', starts_on: '2017-09-14' });
    await test.settle();
    expect(await find('sessions(filter: { on: "2017-09-14" }) { totalCount }')).toEqual({ totalCount: 0 });
    expect(await find('sessions(filter: { on: "2017-09-15" }) { nodes { startsAt } }')).toEqual({
      nodes: [{ startsAt: '2017-09-15T13:00:00.000Z' }],
    });
  });

  it('includes the objects of a truncated table', async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'x' });
    await test.rows.session(event, { slug: 's' }, [exhibitor]);
    await test.rows.product(event, exhibitor, { slug: 'p' });
    await test.settle();
    await test.sql.query('truncate session, product cascade');
    await test.settle();
    expect(await find('sessions { totalCount nodes { slug } }')).toEqual({ totalCount: 0, nodes: [] });
    expect(await find('product(slug: "p") { slug }')).toBeNull();
  });

  it('does not happen if the transaction of the application fails', async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'x' });
    await test.settle();
    const before = await find('revision');
    const failing = test.app.get(Transactions).run(async (sql) => {
      await sql.query({ text: `update exhibitor set country = 'DE' where id = $1`, values: [exhibitor] });
      throw new Error('Refused.');
    });
    await expect(failing).rejects.toThrow('Refused.');
    expect(await find('revision')).toBe(before);
    expect(await find('exhibitor(slug: "x") { country }')).toEqual({ country: null });
  });

  it('handles thousands of objects imported by one statement', async () => {
    const category = await test.rows.category(event, { slug: 'c' });
    await test.sql.query(
      `with added as (
        insert into exhibitor (event_id, slug, name, status, published)
        select $1, 'x-' || number, jsonb_build_object('en', 'Exhibitor ' || number), 'APPROVED', true
        from generate_series(1, 6000) as number returning id)
      insert into exhibitor_category (event_id, exhibitor_id, category_id) select $1, id, $2 from added`,
      [event, category],
    );
    await test.settle();
    expect(await find('exhibitors { totalCount }')).toEqual({ totalCount: 6000 });
    expect(await find('category(slug: "c") { exhibitors { totalCount } }')).toEqual({
      exhibitors: { totalCount: 6000 },
    });
    await test.sql.query('update exhibitor set published = false where event_id = $1', [event]);
    await test.settle();
    expect(await find('exhibitors { totalCount nodes { slug } }')).toEqual({ totalCount: 0, nodes: [] });
  });

  /** Returns the value of a field of the event. */
  async function find(field: string) {
    return test.api.ofEvent(slug, field);
  }
});
