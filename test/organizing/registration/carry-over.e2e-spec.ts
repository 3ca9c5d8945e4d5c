import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { statementsOf } from '../../setup/statements.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const CARRY_OVER = `mutation ($input: CarryOverExhibitorsInput!) {
  carryOverExhibitors(input: $input) {
    results { exhibitor { id slug status published event { slug } categories { slug } } errors { code } }
    errors { code path } } }`;

describe('carry-over from an earlier edition', () => {
  let test: TestCatalog;
  let earlier: string;
  let later: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    earlier = await test.rows.event({ status: 'ARCHIVED' });
    later = await test.rows.event();
    organizer = await test.accounts.signedIn(
      { role: 'ORGANIZER', event: later },
      { role: 'REVIEWER', event: earlier },
    );
  });

  afterAll(() => test.close());

  const carryOver = async (headers: Headers = organizer, input: object = {}): Promise<Data> => {
    await test.settle();
    const events = {
      eventId: encodeCatalogId('EVENT', later),
      fromEventId: encodeCatalogId('EVENT', earlier),
    };
    return (await test.api.data(CARRY_OVER, { input: { ...events, ...input } }, headers)).carryOverExhibitors;
  };

  it('creates drafts of approved exhibitors with their members and the categories of equal slugs', async () => {
    const robots = await test.rows.category(earlier, { slug: 'robots' });
    const old = await test.rows.category(earlier, { slug: 'old' });
    await test.rows.category(later, { slug: 'robots' });
    const exhibitor = await test.rows.exhibitor(earlier, { slug: 'returning' }, [robots, old]);
    await test.rows.exhibitor(earlier, { slug: 'rejected', status: 'REJECTED', published: false });
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: earlier, exhibitor });
    const { results } = await carryOver();
    const draft = { slug: 'returning', status: 'DRAFT', published: false, categories: [{ slug: 'robots' }] };
    expect(results).toMatchObject([{ exhibitor: draft, errors: [] }]);
    const query = 'query ($id: ID!) { node(id: $id) { ... on Exhibitor { status } } }';
    const own = await test.api.data(query, { id: results[0].exhibitor.id }, member);
    expect(own).toEqual({ node: { status: 'DRAFT' } });
    const { rows } = await test.sql.query<{ changes: object[] }>(
      `select changes from audit_entry where action = 'carryOverExhibitors'`,
    );
    expect(rows[0]?.changes).toContainEqual(
      expect.objectContaining({ kind: 'ACCOUNT', after: expect.objectContaining({ role: 'EXHIBITOR' }) }),
    );
  });

  it('copies logos with the descriptions in the languages of the new event', async () => {
    const picture = { sha256: 'a'.repeat(64), mime: 'image/png', width: 80, height: 60 };
    const logo_id = await test.rows.insert('media', { event_id: earlier, ...picture });
    const logo_alt = { en: 'A robot', fr: 'Un robot' };
    for (const slug of ['robots', 'arms']) await test.rows.exhibitor(earlier, { slug, logo_id, logo_alt });
    await test.rows.update('event', later, { locales: ['en'] });
    const { results } = await carryOver();
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Exhibitor {
      logo { sha256 width height } } } }`;
    const ids = results.map(({ exhibitor }: Data) => exhibitor.id);
    const { nodes } = await test.api.data(query, { ids }, organizer);
    const logo = { sha256: picture.sha256, width: 80, height: 60 };
    expect(nodes).toEqual([{ logo }, { logo }]);
    const alts = await test.sql.query('select logo_alt as alt from exhibitor where event_id = $1', [later]);
    expect(alts.rows).toEqual([{ alt: { en: 'A robot' } }, { alt: { en: 'A robot' } }]);
  });

  it('skips exhibitors that exist by credit code, external id or an earlier carry-over', async () => {
    const credit_code = '91110108MA00000070';
    await test.rows.exhibitor(earlier, { credit_code });
    await test.rows.exhibitor(later, { credit_code });
    await test.rows.exhibitor(earlier, { external_id: 'K1' });
    await test.rows.exhibitor(later, { external_id: 'K1' });
    await test.rows.exhibitor(earlier, { slug: 'new' });
    const [first, again] = [await carryOver(), await carryOver()];
    expect(first.results).toMatchObject([{ exhibitor: { slug: 'new' } }]);
    expect(again).toEqual({ results: [], errors: [] });
  });

  it('runs a constant number of statements and gives each exhibitor a free slug', async () => {
    const name = { en: 'Robots' };
    await test.rows.exhibitor(later, { slug: 'robots', name });
    const carried = async (slugs: readonly string[]): Promise<[number, string[]]> => {
      for (const slug of slugs) await test.rows.exhibitor(earlier, { slug, name });
      let slugsOfDrafts: string[] = [];
      const statements = await statementsOf(async () => {
        const { results } = await carryOver();
        slugsOfDrafts = results.map(({ exhibitor }: Data) => exhibitor.slug);
      });
      return [statements.filter((text) => text.includes('exhibitor')).length, slugsOfDrafts];
    };
    const [few, first] = await carried(['robots', 'arms']);
    const [many, others] = await carried(Array.from({ length: 12 }, (_, index) => `legs-${index}`));
    expect(first.toSorted()).toEqual(['arms', 'robots-2']);
    expect(others).toHaveLength(12);
    expect(many).toBeLessThanOrEqual(few);
  });

  it('rejects an exhibitor without a name in a language of the new event', async () => {
    const name = { 'zh-Hans': '机器人' };
    const id = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(earlier, { name }));
    await test.rows.update('event', later, { locales: ['en'] });
    const { results } = await carryOver(organizer, { exhibitorIds: [id] });
    expect(results).toMatchObject([{ exhibitor: { id }, errors: [{ code: 'INVALID' }] }]);
  });

  it('requires an organizer of the event who can read the exhibitors of the earlier one', async () => {
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event: later });
    const blind = await test.accounts.signedIn({ role: 'ORGANIZER', event: later });
    await test.settle();
    const input = {
      eventId: encodeCatalogId('EVENT', later),
      fromEventId: encodeCatalogId('EVENT', earlier),
    };
    const codes = await Promise.all(
      [{}, reviewer, blind].map((headers) => test.api.refusal(CARRY_OVER, { input }, headers)),
    );
    expect(codes.map((code) => code.split(':')[0])).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    await test.rows.update('event', earlier, { status: 'DRAFT' });
    expect((await carryOver(blind)).errors).toEqual([{ code: 'NOT_FOUND', path: ['fromEventId'] }]);
  });
});
