import { Transactions } from '../../../src/platform/database/transactions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';

let test: TestCatalog;
let event: string;
let slug: string;

beforeAll(async () => {
  test = await startTestCatalog({ background: true });
});

afterAll(async () => {
  await test.close();
});

beforeEach(async () => {
  event = await test.rows.event();
  const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [event]);
  slug = rows[0]!.slug;
});

describe('the background projection', () => {
  it('applies an update of a published exhibitor within two seconds', async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'onespace' });
    await test.settle();
    await test.rows.update('exhibitor', exhibitor, { name: { en: 'OneSpace' } });
    const name = async () => (await find('exhibitor(slug: "onespace") { name(locale: "en") }')).name;
    await until(async () => (await name()) === 'OneSpace', 2000);
  });
});

describe('the revision of an event', () => {
  it('rises by one with an update of a published exhibitor', async () => {
    const exhibitor = await test.rows.exhibitor(event);
    expect(await raise(() => test.rows.update('exhibitor', exhibitor, { country: 'CN' }))).toBe(1);
  });

  it('rises by one with an update of many objects', async () => {
    const venue = await test.rows.venue(event);
    const hall = await test.rows.hall(event, venue);
    for (let index = 0; index < 20; index += 1) {
      const booth = await test.rows.booth(event, hall);
      await test.rows.allocation(event, booth, await test.rows.exhibitor(event));
    }
    const move = "update booth set code = 'N-' || code where event_id = $1";
    expect(await raise(() => test.sql.query(move, [event]))).toBe(1);
  });

  it('stays the same after a repeated update', async () => {
    const exhibitor = await test.rows.exhibitor(event, { name: { en: 'Same' } });
    expect(await raise(() => test.rows.update('exhibitor', exhibitor, { name: { en: 'Same' } }))).toBe(0);
  });

  it('stays the same when an unpublished exhibitor is created, changed and deleted', async () => {
    const values = { status: 'SUBMITTED', published: false };
    let exhibitor = '';
    expect(await raise(async () => (exhibitor = await test.rows.exhibitor(event, values)))).toBe(0);
    expect(await raise(() => test.rows.update('exhibitor', exhibitor, { country: 'CN' }))).toBe(0);
    expect(await raise(() => test.rows.product(event, exhibitor))).toBe(0);
    expect(await raise(() => test.rows.remove('exhibitor', exhibitor))).toBe(0);
  });

  it('stays the same when only a field for staff changes', async () => {
    expect(await raise(() => test.rows.update('event', event, { exhibitor_quota: 7 }))).toBe(0);
  });

  it('stays the same when another event changes', async () => {
    const other = await test.rows.event();
    expect(await raise(() => test.rows.exhibitor(other))).toBe(0);
  });

  it('rises before a transaction of the application commits', async () => {
    await test.settle();
    const before = await revision();
    const statement = { text: 'update event set edition = 3 where id = $1', values: [event] };
    await test.app.get(Transactions).run((sql) => sql.query(statement));
    expect(await revision()).toBe(before + 1);
  });

  it('is stored with each changed object and the kind of the change', async () => {
    const exhibitor = await test.rows.exhibitor(event);
    await test.settle();
    await test.rows.update('exhibitor', exhibitor, { published: false });
    await test.settle();
    const { rows } = await test.sql.query(
      'select revision, kind from catalog_change where object_id = $1 order by revision',
      [exhibitor],
    );
    expect(rows).toEqual([
      { revision: expect.any(Number), kind: 'UPSERTED' },
      { revision: await revision(), kind: 'REMOVED' },
    ]);
  });
});

describe('slugs', () => {
  const unset = { slug: 'for-now' };

  it('can be exchanged by two exhibitors in one transaction', async () => {
    const left = await test.rows.exhibitor(event, { slug: 'left', country: 'CN' });
    const right = await test.rows.exhibitor(event, { slug: 'right', country: 'DE' });
    await test.settle();
    await test.sql.query('begin');
    await test.rows.update('exhibitor', left, unset);
    await test.rows.update('exhibitor', right, { slug: 'left' });
    await test.rows.update('exhibitor', left, { slug: 'right' });
    await test.sql.query('commit');
    await test.settle();
    expect(await find('exhibitor(slug: "left") { country }')).toEqual({ country: 'DE' });
    expect(await find('exhibitor(slug: "right") { country }')).toEqual({ country: 'CN' });
  });

  it('can be reused in a transaction before the projection processes their release', async () => {
    const quiet = await startTestCatalog();
    const other = await quiet.rows.event({ slug: 'quiet' });
    const exhibitor = await quiet.rows.exhibitor(other, { slug: 'wanted', country: 'CN' });
    await quiet.settle();
    await quiet.rows.update('exhibitor', exhibitor, unset);
    const text = `insert into exhibitor (event_id, slug, name, country, status, published)
      values ($1, 'wanted', '{"en": "New"}', 'DE', 'APPROVED', true)`;
    await quiet.app.get(Transactions).run((sql) => sql.query({ text, values: [other] }));
    const query = '{ event(slug: "quiet") { exhibitor(slug: "wanted") { country } } }';
    expect(await quiet.api.data(query)).toEqual({ event: { exhibitor: { country: 'DE' } } });
    await quiet.close();
  });

  it('can be exchanged by two events', async () => {
    const other = await test.rows.event({ slug: 'other-event', edition: 2 });
    await test.settle();
    await test.sql.query('begin');
    await test.rows.update('event', event, unset);
    await test.rows.update('event', other, { slug });
    await test.rows.update('event', event, { slug: 'other-event', edition: 1 });
    await test.sql.query('commit');
    await test.settle();
    expect(await find('edition')).toBe(2);
    expect(await test.api.data('{ event(slug: "other-event") { edition } }')).toEqual({
      event: { edition: 1 },
    });
  });
});

/** Returns the increase of the event's revision by a change. */
async function raise(change: () => Promise<unknown>): Promise<number> {
  await test.settle();
  const before = await revision();
  await change();
  await test.settle();
  return (await revision()) - before;
}

async function revision(): Promise<number> {
  return find('revision') as Promise<number>;
}

/** Returns the value of a field of the event. */
async function find(field: string) {
  return test.api.ofEvent(slug, field);
}
