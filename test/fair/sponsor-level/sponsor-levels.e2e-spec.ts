import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ImportFair } from '../../build/importing.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
});

afterAll(() => test.close());

describe('sponsor level mutations', () => {
  let fair: ManagedEvent;
  let gold: string;
  let exhibitorId: string;

  const create = async (slug: string, name: object[] = english(slug)): Promise<string> =>
    (await fair.change('createSponsorLevel', { eventId: fair.id, slug, name }, 'sponsorLevel { id }'))
      .sponsorLevel.id;
  const listed = async (): Promise<string[]> =>
    (await test.api.ofEvent(fair.slug, 'sponsorLevels { slug }')).map(({ slug }: Data) => slug as string);
  const read = (fields: string): Promise<Data> => test.api.ofEvent(fair.slug, fields);

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    gold = await create('gold', [
      { locale: 'en', text: 'Gold' },
      { locale: 'zh-Hans', text: '黄金' },
    ]);
    exhibitorId = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(fair.event, { slug: 'acme' }));
    await test.settle();
  });

  it('add levels in order, rename, move and delete them', async () => {
    const silver = await create('silver');
    expect(await listed()).toEqual(['gold', 'silver']);
    const order = { eventId: fair.id, sponsorLevelIds: [silver], seenIds: [gold, silver] };
    await fair.change('orderSponsorLevels', order);
    expect(await listed()).toEqual(['silver', 'gold']);
    expect(await fair.problems('orderSponsorLevels', order)).toEqual(['STALE seenIds']);
    await fair.change('updateSponsorLevel', { sponsorLevelId: silver, name: english('Sterling') });
    expect((await read('sponsorLevels { name(locale: "en") }'))[0]).toEqual({ name: 'Sterling' });
    expect(
      await fair.problems('updateSponsorLevel', { sponsorLevelId: silver, version: 1, slug: 'late' }),
    ).toEqual(['STALE version']);
    await fair.change('deleteSponsorLevel', { sponsorLevelId: silver });
    expect(await listed()).toEqual(['gold']);
  });

  it('refuse an equal slug, and to delete a level that exhibitors have', async () => {
    expect(
      await fair.problems('createSponsorLevel', { eventId: fair.id, slug: 'gold', name: english('Gold') }),
    ).toEqual(['TAKEN slug']);
    await fair.change('updateExhibitor', { exhibitorId, sponsorLevel: 'gold' });
    expect(await fair.problems('deleteSponsorLevel', { sponsorLevelId: gold })).toEqual([
      'IN_USE sponsorLevelId',
    ]);
    await fair.change('updateExhibitor', { exhibitorId, sponsorLevel: null });
    expect(await fair.problems('deleteSponsorLevel', { sponsorLevelId: gold })).toEqual([]);
  });

  it('give an exhibitor a level by slug or by name in any language', async () => {
    const silver = await create('silver', english('Gold'));
    for (const text of ['gold', '黄金']) {
      await fair.change('updateExhibitor', { exhibitorId, sponsorLevel: text });
      expect(
        await read('exhibitor(slug: "acme") { sponsorLevel(locale: "zh-Hans") sponsorship { id slug } }'),
      ).toEqual({ sponsorLevel: '黄金', sponsorship: { id: gold, slug: 'gold' } });
      await fair.change('updateExhibitor', { exhibitorId, sponsorLevel: 'silver' });
      expect(await read('exhibitor(slug: "acme") { sponsorship { id } }')).toEqual({
        sponsorship: { id: silver },
      });
    }
    for (const text of ['bronze', 'GOLD', 'a\u0000']) {
      expect(await fair.problems('updateExhibitor', { exhibitorId, sponsorLevel: text })).toEqual([
        'NOT_FOUND sponsorLevel',
      ]);
    }
  });

  it('change the name of the level in all exhibitors that have it', async () => {
    await fair.change('updateExhibitor', { exhibitorId, sponsorLevel: 'gold' });
    await fair.change('updateSponsorLevel', {
      sponsorLevelId: gold,
      name: [{ locale: 'en', text: 'Platinum' }],
    });
    expect(await read('exhibitor(slug: "acme") { sponsorLevel(locale: "en") }')).toEqual({
      sponsorLevel: 'Platinum',
    });
    const { rows } = await test.sql.query(
      `select document ->> 'sponsorLevel' as name from catalog_entry where event_id = $1 and slug = 'acme'`,
      [fair.event],
    );
    expect(rows).toEqual([{ name: '黄金' }]);
  });

  it('write one audit entry each, which names the level', async () => {
    await fair.change('updateExhibitor', { exhibitorId, sponsorLevel: 'gold' });
    const query = `query ($slug: String!) { event(slug: $slug) { auditEntries(first: 2) { nodes { action changes { name after } } } } }`;
    const { event } = await test.api.data(query, { slug: fair.slug }, fair.organizer);
    expect(event.auditEntries.nodes.map(({ action }: Data) => action)).toEqual([
      'updateExhibitor',
      'createSponsorLevel',
    ]);
    expect(event.auditEntries.nodes[0].changes[0].after).toMatchObject({
      sponsorLevel: { id: gold, name: expect.stringMatching(/Gold|黄金/) },
    });
  });
});

describe('the filter of exhibitors by sponsor level', () => {
  beforeAll(async () => {
    const { rows } = test;
    const event = await rows.event({ slug: 'sponsored' });
    const silver = await rows.sponsorLevel(event, { slug: 'silver', position: 2 });
    const gold = await rows.sponsorLevel(event, { slug: 'gold', position: 1 });
    const hidden = await rows.sponsorLevel(event, { slug: 'hidden', position: 0 });
    const exhibitors: [string, object][] = [
      ['a', { sponsor_level_id: gold, country: 'CN' }],
      ['b', { sponsor_level_id: gold, country: 'DE' }],
      ['c', { sponsor_level_id: silver, country: 'CN' }],
      ['d', {}],
      ['draft', { sponsor_level_id: hidden, status: 'DRAFT', published: false }],
      ['gone', { sponsor_level_id: gold, status: 'WITHDRAWN', published: false }],
    ];
    for (const [slug, values] of exhibitors)
      await rows.exhibitor(event, { slug, name: { en: `Robot ${slug}` }, ...values });
    await test.settle();
  });

  const FACET = 'facets { sponsorLevels { sponsorLevel { slug } count } }';
  const list = async (filter: string): Promise<string> => {
    const { nodes, totalCount, facets }: Data = await test.api.ofEvent(
      'sponsored',
      `exhibitors(filter: ${filter}) { totalCount nodes { slug } ${FACET} }`,
    );
    expect(totalCount).toBe(nodes.length);
    const counts = facets.sponsorLevels.map(
      ({ sponsorLevel, count }: Data) => `${sponsorLevel.slug} ${count}`,
    );
    return `${nodes
      .map(({ slug }: Data) => slug as string)
      .sort()
      .join(' ')}: ${counts.join(', ')}`;
  };

  it.each([
    ['{}', 'a b c d: gold 2, silver 1'],
    ['{ sponsorLevels: "gold" }', 'a b: gold 2, silver 1'],
    ['{ sponsorLevels: ["gold", "silver", "unknown"], countries: "CN" }', 'a c: gold 1, silver 1'],
    ['{ sponsorLevels: "hidden" }', ': gold 2, silver 1'],
    ['{ sponsorLevels: "unknown" }', ': gold 2, silver 1'],
    ['{ sponsorLevels: "gold", search: "robot" }', 'a b: gold 2, silver 1'],
  ])('%s lists and counts published exhibitors only: %s', async (filter, expected) => {
    expect(await list(filter)).toBe(expected);
  });

  it('takes no statement for the counts of all exhibitors, and two for a filtered page with counts', async () => {
    const read = (fields: string) => () => test.api.ofEvent('sponsored', fields);
    expect(await statementsOf(read(`exhibitors { ${FACET} }`))).toEqual([]);
    const filtered = `exhibitors(filter: { sponsorLevels: "gold" }) { totalCount nodes { sponsorship { slug } } ${FACET} }`;
    expect(await statementsOf(read(filtered))).toHaveLength(2);
  });

  it('refuses a malformed slug', async () => {
    expect(
      await test.api.refusal(
        '{ event(slug: "sponsored") { exhibitors(filter: { sponsorLevels: "No!" }) { totalCount } } }',
      ),
    ).toMatch(/^BAD_USER_INPUT: .*`sponsorLevels`/);
  });
});

describe('an import of sponsor levels', () => {
  let fair: ImportFair;

  beforeEach(async () => {
    fair = await ImportFair.make(test);
    await test.rows.sponsorLevel(fair.event, { slug: 'gold', name: { en: 'Gold', 'zh-Hans': '黄金' } });
  });

  const levels = async (): Promise<(string | null)[]> => {
    const { rows } = await test.sql.query<{ slug: string | null }>(
      `select level.slug from exhibitor left join sponsor_level level on level.id = exhibitor.sponsor_level_id
       where exhibitor.event_id = $1 order by exhibitor.name ->> 'en'`,
      [fair.event],
    );
    return rows.map(({ slug }) => slug);
  };

  it('reads a level by slug or name in any language', async () => {
    const { plan } = await fair.run('exhibitors', 'name.en,Sponsor Level\nA,gold\nB,黄金\nC,GOLD\nD,\n');
    expect([plan.problems, plan.makes.sponsorLevels]).toEqual([[], []]);
    expect(await levels()).toEqual(['gold', 'gold', 'gold', null]);
  });

  it('refuses an unknown level, proposes a similar one, and creates it with an option', async () => {
    const file = 'name.en,Sponsor Level\nA,Goold\nB,Platinum\nC,Platinum\n';
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.problems.map(({ reason, option }) => [reason, option])).toEqual([
      ['is not a sponsor level of the event: "Goold"; did you mean "Gold"?', 'createSponsorLevels'],
      ['is not a sponsor level of the event: "Platinum"', 'createSponsorLevels'],
      ['is not a sponsor level of the event: "Platinum"', 'createSponsorLevels'],
    ]);
    const given = { createSponsorLevels: true };
    const { plan: accepted } = await fair.run('exhibitors', file, { given });
    expect([accepted.problems, accepted.makes.sponsorLevels]).toEqual([[], ['Goold', 'Platinum']]);
    expect(await levels()).toEqual(['goold', 'platinum', 'platinum']);
  });
});
