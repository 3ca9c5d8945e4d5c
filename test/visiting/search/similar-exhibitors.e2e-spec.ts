import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

describe('similar exhibitors', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    event = await rows.event({ slug: 'fair' });
    const common = await rows.category(event, { slug: 'common' });
    const rare = await rows.category(event, { slug: 'rare' });
    const venue = await rows.venue(event);
    const hall = await rows.hall(event, venue);
    const zone = await rows.zone(event);
    const description = { en: 'Graphene membranes for desalination' };
    const exhibitors: [string, object, string[], boolean][] = [
      ['source', { description }, [common, rare], true],
      ['rare', {}, [rare], false],
      ['common', {}, [common], false],
      ['wordy', { description }, [common], false],
      ['zoned', {}, [], true],
      ['stranger', { description }, [], false],
      ['hidden', { published: false }, [common, rare], true],
    ];
    for (const [slug, values, categories, inZone] of exhibitors) {
      const id = await rows.exhibitor(event, { slug, ...values }, categories);
      if (!inZone) continue;
      const booth = await rows.booth(event, hall, { zone_id: zone });
      await rows.allocation(event, booth, id);
    }
    for (let index = 0; index < 10; index += 1) {
      const slug = `other-${index}`;
      await rows.exhibitor(event, { slug, description: { en: `Ordinary company ${index}` } }, [common]);
    }
    const elsewhere = await rows.event({ slug: 'elsewhere' });
    await rows.exhibitor(elsewhere, { slug: 'foreign', description });
    await test.settle();
  });

  afterAll(() => test.close());

  async function similarTo(slug: string, args = '', headers: Headers = {}): Promise<string[]> {
    const field = `exhibitor(slug: "${slug}") { similar${args} { slug } }`;
    const { similar } = await test.api.ofEvent('fair', field, headers);
    return similar.map((one: Data) => one.slug as string);
  }

  it('are ordered by rare categories, then words and common categories, then a zone', async () => {
    const all = await similarTo('source', '(first: 20)');
    const [first, second] = all;
    expect([first, second, all.at(-1)]).toEqual(['rare', 'wordy', 'zoned']);
  });

  it('are published, in the same event, and share a category or a zone', async () => {
    const all = await similarTo('source', '(first: 20)');
    expect(all).toHaveLength(14);
    expect(['source', 'hidden', 'stranger', 'foreign'].filter((slug) => all.includes(slug))).toEqual([]);
  });

  it('are only published ones for staff, too', async () => {
    const staff = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    expect(await similarTo('rare', '', staff)).toEqual(['source']);
    expect(await similarTo('hidden', '(first: 2)', staff)).toEqual(['source', 'rare']);
  });

  it('are six by default, and none for an exhibitor without categories and zone', async () => {
    expect(await similarTo('source')).toHaveLength(6);
    expect(await similarTo('stranger')).toEqual([]);
  });

  it.each([0, 21])('reject the argument first: %d', async (first) => {
    const query = `{ event(slug: "fair") { exhibitor(slug: "source") { similar(first: ${first}) { id } } } }`;
    expect(await test.api.refusal(query)).toMatch(/^BAD_USER_INPUT/);
  });

  it('of a page of exhibitors are read by one statement', async () => {
    const page = () =>
      test.api.ofEvent('fair', 'exhibitors(first: 5) { nodes { similar(first: 3) { slug } } }');
    await page();
    await test.rows.update(
      'exhibitor',
      (await test.sql.query('select id from exhibitor limit 1')).rows[0].id,
      {
        website: 'https://example.org/',
      },
    );
    await test.settle();
    const statements = await statementsOf(page);
    expect(statements.filter((text) => text.includes('as similar'))).toHaveLength(1);
  });

  it('count towards the cost of a query', async () => {
    const nodes = 'exhibitors(first: 100) { nodes { similar { slug } } }';
    expect(await test.api.refusal(`{ event(slug: "fair") { ${nodes} } }`)).toMatch(/^COST_LIMIT/);
  });
});

describe('suggestions of a search', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'fair' });
    await test.rows.category(event, { slug: 'robots', name: { en: 'Robots' } });
    const acme = await test.rows.exhibitor(event, {
      slug: 'robotics',
      name: { en: 'Robotics', 'zh-Hans': '机器' },
    });
    await test.rows.product(event, acme, { slug: 'arm', name: { en: 'Robot Arm' } });
    await test.settle();
  });

  afterAll(() => test.close());

  it('contain the object with its id and kind', async () => {
    const fields = '{ id kind text object { ... on Node { id } ... on Exhibitor { slug } } }';
    const found: Data[] = await test.api.ofEvent('fair', `searchSuggestions(query: "robo") ${fields}`);
    expect(found.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual([
      'CATEGORY Robots',
      'EXHIBITOR Robotics',
      'PRODUCT Robot Arm',
    ]);
    expect(found.map(({ object }) => object.id)).toEqual(found.map(({ id }) => id));
    expect(found.find(({ kind }) => kind === 'EXHIBITOR')!.object.slug).toBe('robotics');
  });

  it('have the same names as suggestions without objects', async () => {
    const names = await test.api.ofEvent('fair', 'suggestions(query: "robo")');
    const found: Data[] = await test.api.ofEvent('fair', 'searchSuggestions(query: "robo") { text }');
    expect(found.map(({ text }) => text)).toEqual(names);
  });
});
