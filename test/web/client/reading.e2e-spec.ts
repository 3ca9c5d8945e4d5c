import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import {
  type Catalog,
  createClient,
  MemoryStore,
  searchLocal,
  syncCatalog,
} from '../../../web/client/src/client.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('reads of a kiosk from its copy', () => {
  let test: TestCatalog;
  let catalog: Catalog;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'read' });
    const venue = await test.rows.venue(event);
    const hall = await test.rows.hall(event, venue, { code: 'N1', name: { en: 'North 1' } });
    const other = await test.rows.hall(event, venue, { code: 'N2', name: { en: 'North 2' } });
    const above = await test.rows.category(event, { name: { 'zh-Hans': '交通', en: 'Transport' } });
    const below = await test.rows.category(event, { name: { en: 'Cars' }, parent_id: above });
    const robots = await test.rows.category(event, { name: { en: 'Robots' } });
    const changan = { 'zh-Hans': '重庆长安汽车股份有限公司', en: "Chang'an Automobile" };
    const car = await test.rows.exhibitor(event, { name: changan, country: 'CN' }, [below]);
    const lift = await test.rows.exhibitor(
      event,
      { name: { en: 'Siemens AG', 'zh-Hans': '西门子' }, country: 'DE' },
      [robots],
    );
    const bank = await test.rows.exhibitor(event, {
      name: { 'zh-Hans': '北京重工银行' },
      description: { en: 'Works with Siemens.' },
    });
    const arm = await test.rows.product(event, lift, { name: { en: 'Siemens Arm' } }, [robots]);
    const session = await test.rows.session(event, { title: { en: 'Opening' } }, [car]);
    await test.rows.allocation(event, await test.rows.booth(event, hall, { code: 'A23' }), car);
    await test.rows.allocation(event, await test.rows.booth(event, other, { code: 'A2' }), lift);
    const free = await test.rows.booth(event, hall, { code: 'C7' });
    await test.settle();
    Object.assign(ids, {
      car: encodeCatalogId('EXHIBITOR', car),
      lift: encodeCatalogId('EXHIBITOR', lift),
      bank: encodeCatalogId('EXHIBITOR', bank),
      arm: encodeCatalogId('PRODUCT', arm),
      session: encodeCatalogId('SESSION', session),
      hall: encodeCatalogId('HALL', hall),
      venue: encodeCatalogId('VENUE', venue),
      above: encodeCatalogId('CATEGORY', above),
      robots: encodeCatalogId('CATEGORY', robots),
      free: encodeCatalogId('BOOTH', free),
    });
    const client = createClient({ url: test.url, event: 'read', locale: 'zh-Hans' });
    catalog = await syncCatalog(client, { store: new MemoryStore(), follow: false });
    await catalog.sync();
  });

  afterAll(async () => {
    catalog.stop();
    await test.close();
  });

  const listed = (...list: Parameters<Catalog['list']>): string[] =>
    catalog.list(...list).map(({ id }) => id);

  it('find an object by its id and type', () => {
    expect(catalog.get(ids.car!, 'Exhibitor')?.body.country).toBe('CN');
    expect(catalog.get(ids.car!, 'Product')).toBeUndefined();
    expect(catalog.get('X')).toBeUndefined();
    expect(catalog.event()?.body.slug).toBe('read');
  });

  it('list names in the order of pinyin or of the alphabet', () => {
    expect(listed('Exhibitor')).toEqual([ids.bank, ids.car, ids.lift]);
    expect(listed('Exhibitor', {}, 'en')).toEqual([ids.car, ids.lift, ids.bank]);
  });

  it('list the objects of a category and of its subcategories', () => {
    expect(listed('Exhibitor', { category: ids.above })).toEqual([ids.car]);
    expect(listed('Product', { category: ids.robots })).toEqual([ids.arm]);
  });

  it('list the objects of a hall, venue, country or exhibitor', () => {
    expect(listed('Exhibitor', { hall: ids.hall })).toEqual([ids.car]);
    expect(listed('Exhibitor', { venue: ids.venue })).toEqual([ids.car, ids.lift]);
    expect(listed('Exhibitor', { venue: ids.venue, country: 'DE' })).toEqual([ids.lift]);
    expect(listed('Product', { exhibitor: ids.lift })).toEqual([ids.arm]);
    expect(listed('Session', { exhibitor: ids.car })).toEqual([ids.session]);
    expect(listed('Booth', { hall: ids.hall })).toHaveLength(2);
  });

  it('return a text in the given language, or in one that exists', () => {
    const { name } = catalog.get(ids.lift!, 'Exhibitor')!.body;
    expect([catalog.text(name), catalog.text(name, 'en-GB'), catalog.text(name, 'fr')]).toEqual([
      '西门子',
      'Siemens AG',
      '西门子',
    ]);
    expect(catalog.text(catalog.get(ids.arm!, 'Product')!.body.name)).toBe('Siemens Arm');
  });

  it.each([
    ['cqca', 'car'],
    ['chongqing', 'car'],
    ['chongq', 'car'],
    ['zhongg', 'bank'],
    ['重庆', 'car'],
    ['长安', 'car'],
    ['N1-A23', 'car'],
    ['n1a23', 'car'],
    ['n1 a23', 'car'],
    ['A23', 'car'],
    ['siemens', 'lift'],
    ['SIÉM', 'lift'],
    ['siemens arm', 'arm'],
    ['ximenzi', 'lift'],
    ['robots', 'robots'],
    ['opening', 'session'],
    ['c7', 'free'],
    ['automobile', 'car'],
  ])('find for %j first: %s', async (query, expected) => {
    expect((await searchLocal(catalog, query))[0]?.object.id).toBe(ids[expected]);
  });

  it('match descriptions only by words that no name has', async () => {
    const found = async (query: string) =>
      (await searchLocal(catalog, query, { types: ['Exhibitor'] })).map(({ object }) => object.id);
    expect(await found('siemens')).toEqual([ids.lift]);
    expect(await found('works')).toEqual([ids.bank]);
    expect(await found('beijing siemens')).toEqual([ids.bank]);
  });

  it('match prefixes of one letter', async () => {
    expect(
      (await searchLocal(catalog, 's', { types: ['Exhibitor'] })).map(({ object }) => object.id),
    ).toEqual([ids.lift]);
    expect(await searchLocal(catalog, 'q')).toEqual([]);
  });

  it.each(['', ' - ', 'nothing', 'siemens nothing', 'xcvb'])('find nothing for %j', async (query) => {
    expect(await searchLocal(catalog, query)).toEqual([]);
  });

  it('find changed objects as soon as the copy contains them', async () => {
    let found = searchLocal(catalog, 'zebra');
    expect(await found).toEqual([]);
    catalog.subscribe(() => {
      found = searchLocal(catalog, 'zebra');
    });
    await test.rows.exhibitor((await test.sql.query('select id from event')).rows[0].id, {
      name: { en: 'Zebra' },
    });
    await test.settle();
    await catalog.sync();
    expect(await found).toHaveLength(1);
  });

  it('do not find old names, old booth codes and removed objects', async () => {
    const event = (await test.sql.query('select id from event')).rows[0].id as string;
    const hall = (await test.sql.query("select id from hall where code = 'N1'")).rows[0].id as string;
    const booth = await test.rows.booth(event, hall, { code: 'Q1' });
    const exhibitor = await test.rows.exhibitor(event, { name: { en: 'Okapi' } });
    await test.rows.allocation(event, booth, exhibitor);
    const counts = async () => {
      await test.settle();
      await catalog.sync();
      const queries = ['okapi', 'quagga', 'q1', 'q2'];
      const types = { types: ['Exhibitor'] } as const;
      return Promise.all(queries.map(async (query) => (await searchLocal(catalog, query, types)).length));
    };
    expect(await counts()).toEqual([1, 0, 1, 0]);
    await test.rows.update('exhibitor', exhibitor, { name: { en: 'Quagga' } });
    expect(await counts()).toEqual([0, 1, 1, 0]);
    await test.rows.update('booth', booth, { code: 'Q2' });
    expect(await counts()).toEqual([0, 1, 0, 1]);
    await test.rows.remove('exhibitor', exhibitor);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});
