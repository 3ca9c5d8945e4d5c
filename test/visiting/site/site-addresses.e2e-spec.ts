import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';

const SLUG = 'moving';
const MERGE = `mutation ($input: MergeExhibitorsInput!) {
  mergeExhibitors(input: $input) { errors { code message } }
}`;

describe('a site address with a former slug', () => {
  let test: TestCatalog;
  let event: string;
  let acme: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    event = await rows.event({ slug: SLUG });
    acme = await rows.exhibitor(event, { slug: 'acme', name: { en: 'Acme' } });
    const arm = await rows.product(event, acme, { slug: 'arm' });
    const talk = await rows.session(event, { slug: 'talk' });
    await test.settle();
    await rows.update('exhibitor', acme, { slug: 'acme-robots' });
    await rows.update('product', arm, { slug: 'robot-arm' });
    await rows.update('session', talk, { slug: 'robot-talk' });
    await test.settle();
  });

  afterAll(() => test.close());

  const get = async (path: string): Promise<[status: number, location: string | null]> => {
    const { status, headers } = await pageOf(`${test.url}/en/${SLUG}${path}`);
    return [status, headers.get('location')];
  };

  it.each([
    ['/exhibitors/acme', '/exhibitors/acme-robots'],
    ['/products/arm', '/products/robot-arm'],
    ['/programme/talk', '/programme/robot-talk'],
    ['/programme/talk.ics', '/programme/robot-talk.ics'],
  ])('redirects permanently to the current address: %s', async (from, to) => {
    expect(await get(from)).toEqual([301, `/en/${SLUG}${to}`]);
    expect(await get(to)).toEqual([200, null]);
  });

  it('redirects to the exhibitor into which a duplicate was merged', async () => {
    const { rows, api, accounts } = test;
    const twice = await rows.exhibitor(event, { slug: 'acme-again' });
    await test.settle();
    await rows.update('exhibitor', twice, { slug: 'acme-twice' });
    await test.settle();
    const input = {
      keepId: encodeCatalogId('EXHIBITOR', acme),
      mergeId: encodeCatalogId('EXHIBITOR', twice),
    };
    const organizer = await accounts.signedIn({ role: 'ORGANIZER', event });
    expect(await api.data(MERGE, { input }, organizer)).toEqual({ mergeExhibitors: { errors: [] } });
    await test.settle();
    for (const slug of ['acme-again', 'acme-twice']) {
      expect(await get(`/exhibitors/${slug}`)).toEqual([301, `/en/${SLUG}/exhibitors/acme-robots`]);
    }
  });

  it('serves the exhibitor that has the slug now', async () => {
    await test.rows.exhibitor(event, { slug: 'acme', name: { en: 'Another' } });
    await test.settle();
    expect(await get('/exhibitors/acme')).toEqual([200, null]);
  });

  it('is not found if the exhibitor is unpublished', async () => {
    const { rows } = test;
    const hidden = await rows.exhibitor(event, { slug: 'first' });
    await test.settle();
    await rows.update('exhibitor', hidden, { slug: 'second', published: false });
    await test.settle();
    expect(await get('/exhibitors/first')).toEqual([404, null]);
  });
});
