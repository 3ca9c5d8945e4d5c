import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a session', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'fair' });
    await test.rows.session(event, { slug: 'opening', title: { en: 'Opening' } });
    await test.rows.session(event, { slug: 'draft', published: false });
    await test.rows.session(await test.rows.event(), { slug: 'elsewhere' });
    await test.settle();
  });

  afterAll(() => test.close());

  it('is found by its slug', async () => {
    expect(await test.api.ofEvent('fair', 'session(slug: "opening") { title }')).toEqual({
      title: 'Opening',
    });
  });

  it.each(['draft', 'elsewhere', 'nowhere', 'No Slug'])('is not found by %s', async (slug) => {
    expect(await test.api.ofEvent('fair', `session(slug: ${JSON.stringify(slug)}) { title }`)).toBeNull();
  });
});
