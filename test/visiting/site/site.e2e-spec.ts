import { randomUUID } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { policyOf } from '../../setup/page.js';
import { read } from '../../setup/graphql-request.js';
import { type SiteFair, siteFair, SLUG } from '../../web/site-fair.js';

const BROWSER = { accept: 'text/html' };
const HOSTILE = `</script><script>alert(1)</script>"'&javascript:`;

/** One page of each kind, with its path below the event. */
const PAGES = [
  '/',
  '/exhibitors',
  '/exhibitors?category=unknown',
  '/exhibitors/acme-robots',
  '/products',
  '/products/arm',
  '/map/centre/H1?booth=D2',
  '/programme',
  '/programme/arms',
  '/search?q=arm',
  '/saved',
  '/unknown',
];

describe('the site by HTTP', () => {
  let test: TestCatalog;
  let fair: SiteFair;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await siteFair(test);
  });

  afterAll(() => test.close());

  async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
    return read(
      await fetch(`${test.url}${path}`, { headers: { ...BROWSER, ...headers }, redirect: 'manual' }),
    );
  }

  async function idOf(slug: string): Promise<string> {
    const { event } = await test.api.data(`{ event(slug: "${SLUG}") { exhibitor(slug: "${slug}") { id } } }`);
    return event.exhibitor.id as string;
  }

  it.each([
    ['en-GB,en;q=0.9', `/en/${SLUG}/`],
    ['zh-TW', `/zh/${SLUG}/`],
    ['fr', `/zh/${SLUG}/`],
  ])('redirects to the event in a language of the browser: %s', async (language, location) => {
    const { status, headers } = await get('/', { 'accept-language': language });
    expect([status, headers.get('location')]).toEqual([302, location]);
  });

  it.each([
    ['/en/unknown/', 404],
    [`/en/${SLUG}/exhibitors/unknown`, 404],
    [`/fr/${SLUG}/`, 404],
    ['/nothing/here', 404],
    [`/en/${SLUG}/exhibitors/%ff`, 404],
    [`/sitemap/${SLUG}/exhibitors-2.xml`, 404],
    [`/en/${SLUG}/exhibitors?after=broken`, 400],
    [`/en/${SLUG}/exhibitors?country=nowhere`, 400],
    [`/en/${SLUG}/search?q=${'a'.repeat(10_001)}`, 414],
  ])('has an error page for a wrong address: %s', async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('<h1>');
  });

  it('redirects from a venue to the plan of its first hall', async () => {
    const { status, headers } = await get(`/en/${SLUG}/map/centre`);
    expect([status, headers.get('location')]).toEqual([302, `/en/${SLUG}/map/centre/H1`]);
    expect((await get(`/en/${SLUG}/map/nowhere`)).status).toBe(404);
  });

  it.each([`/en/${SLUG}/unknown`, '/en/unknown/', '/nothing/here', '/x/unknown'])(
    'has a search form on the page for an unknown address: %s',
    async (path) => {
      expect((await get(path)).text).toContain(`<form role="search" action="/`);
    },
  );

  it.each([
    [`/en/${SLUG}`, `/en/${SLUG}/`],
    [`/en/${SLUG}/exhibitors/`, `/en/${SLUG}/exhibitors`],
    [`/en/${SLUG}/exhibitors?x=1&q=a&category=robots`, `/en/${SLUG}/exhibitors?category=robots&q=a`],
  ])('redirects to the canonical address of a page: %s', async (path, location) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('location')]).toEqual([301, location]);
  });

  it('responds with 304 if the browser has the current page', async () => {
    const path = `/en/${SLUG}/exhibitors`;
    const etag = (await get(path)).headers.get('etag')!;
    expect(etag).toMatch(/^W\//);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  });

  it('ignores cookies: staff receive the same pages as visitors', async () => {
    const unseen = await test.rows.exhibitor(fair.event, { slug: 'unseen', published: false });
    await test.settle();
    const { authorization = '' } = await test.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const staff = { cookie: authorization.replace('Bearer ', '__Host-vitrine=') };
    for (const path of ['/', '/exhibitors', '/exhibitors/unseen']) {
      const [visitor, member] = [await get(`/en/${SLUG}${path}`), await get(`/en/${SLUG}${path}`, staff)];
      expect([path, member.status, member.text]).toEqual([path, visitor.status, visitor.text]);
    }
    await test.rows.remove('exhibitor', unseen);
    await test.settle();
  });

  it('sets no cookie, also when the sender has one of an ended session', async () => {
    const answer = await fetch(`${test.url}/en/${SLUG}/`, {
      headers: { cookie: `__Host-vitrine=${'A'.repeat(43)}` },
    });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it('responds to HEAD without content', async () => {
    const answer = await read(await fetch(`${test.url}/en/${SLUG}/`, { method: 'HEAD' }));
    expect([answer.status, answer.text]).toEqual([200, '']);
  });

  it.each(['br', 'gzip'])('is compressed as %s', async (encoding) => {
    const { headers } = await get(`/en/${SLUG}/exhibitors`, { 'accept-encoding': encoding });
    expect(headers.get('content-encoding')).toBe(encoding);
  });

  it('allows no inline script', async () => {
    const policy = policyOf(await get(`/en/${SLUG}/`));
    expect([policy['default-src'], policy['script-src']]).toEqual(["'none'", "'self'"]);
    expect(JSON.stringify(policy)).not.toContain('unsafe');
  });

  it('contains the style rules for all classes of each page', async () => {
    const pages = [];
    for (const path of PAGES) {
      const { text } = await get(`/en/${SLUG}${path}`);
      const rules = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style!).join('');
      const used = [...text.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' '));
      pages.push({ path, used, styled: new Set(rules.match(/(?<=\.)[a-z][\w-]*/g)) });
    }
    const known = new Set(pages.flatMap(({ styled }) => [...styled]));
    const missing = pages.flatMap(({ path, used, styled }) =>
      used.filter((name) => known.has(name) && !styled.has(name)).map((name) => `${path} ${name}`),
    );
    expect([known.size > 100, missing]).toEqual([true, []]);
  });

  it('shows a change in the next response', async () => {
    const id = await test.rows.exhibitor(fair.event, { slug: 'changing', name: { en: 'Before' } });
    await test.settle();
    expect((await get(`/en/${SLUG}/exhibitors/changing`)).text).toMatch(/<h1\s*>Before/);
    await test.rows.update('exhibitor', id, { published: false });
    await test.settle();
    expect((await get(`/en/${SLUG}/exhibitors/changing`)).status).toBe(404);
  });

  it.each([
    ['zh', '11.27–11.29'],
    ['en', '27–29 Nov'],
  ])('shows the dates of the event in the format of language %s', async (language, days) => {
    const { text } = await get(`/${language}/${SLUG}/`);
    // A range contains thin spaces.
    expect(/<dd>(.*?)<\/dd>/.exec(text)?.[1]?.replace(/\s–\s/, '–')).toBe(days);
  });

  it('lists several events with their style, and marks the language of an untranslated theme', async () => {
    const days = { starts_on: '2020-09-15', ends_on: '2020-09-21' };
    const event = await test.rows.event({ slug: 'past', theme: { 'zh-Hans': '壮大新动能' }, ...days });
    await test.settle();
    const { text } = await get('/zh/');
    expect([text.includes('2020年9月15日–21日'), text.includes('.event-link{')]).toEqual([true, true]);
    expect((await get('/en/past/')).text).toMatch(/<p class="theme"\s+lang="zh-Hans"\s*>壮大新动能/);
    await test.rows.remove('event', event);
    await test.settle();
  });

  it('escapes hostile texts', async () => {
    await test.rows.exhibitor(fair.event, {
      slug: 'hostile',
      name: { en: HOSTILE },
      description: { en: HOSTILE },
    });
    await test.settle();
    for (const path of ['exhibitors/hostile', 'exhibitors', `search?q=${encodeURIComponent(HOSTILE)}`]) {
      const { status, text } = await get(`/en/${SLUG}/${path}`);
      expect([path, status, text.includes('<script>alert')]).toEqual([path, 200, false]);
    }
  });

  it('describes an exhibitor to search engines with the same facts as on the page', async () => {
    const { text } = await get(`/en/${SLUG}/exhibitors/acme-robots`);
    const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text) ?? [];
    const [organization] = (JSON.parse(json) as { '@graph': object[] })['@graph'];
    expect(organization).toMatchObject({
      '@type': 'Organization',
      name: 'Acme Robots Co., Ltd.',
      url: 'https://acme.example/',
      address: { addressCountry: 'CN' },
    });
    expect(text).toContain(`<link rel="canonical" href="${test.url}/en/${SLUG}/exhibitors/acme-robots" />`);
    expect(text).toContain(`hreflang="zh-Hans" href="${test.url}/zh/${SLUG}/exhibitors/acme-robots"`);
  });

  it('lists only published exhibitors in its sitemap', async () => {
    await test.rows.exhibitor(fair.event, { slug: 'draft', published: false });
    await test.settle();
    expect((await get('/sitemap.xml')).text).toContain(`${test.url}/sitemap/${SLUG}/exhibitors-1.xml`);
    const { text } = await get(`/sitemap/${SLUG}/exhibitors-1.xml`);
    expect(text).toContain(`<loc>${test.url}/en/${SLUG}/exhibitors/acme-robots</loc>`);
    expect(text).not.toContain('/draft');
  });

  it('redirects from a QR code to the page in the given language', async () => {
    const { status, headers } = await get(`/x/${await idOf('acme-robots')}?l=en&k=1`);
    expect([status, headers.get('location')]).toEqual([302, `/en/${SLUG}/exhibitors/acme-robots`]);
  });

  it('redirects from the code of a session without a venue to its page', async () => {
    const times = { starts_at: '2026-11-28T02:00:00Z', ends_at: '2026-11-28T03:00:00Z' };
    const online = await test.rows.session(fair.event, { slug: 'online', ...times });
    await test.settle();
    const { status, headers } = await get(`/x/${encodeCatalogId('SESSION', online)}?l=en`);
    expect([status, headers.get('location')]).toEqual([302, `/en/${SLUG}/programme/online`]);
    await test.rows.remove('session', online);
    await test.settle();
  });

  it('responds with 410 for the id of a deleted object, and with 404 for an unknown id', async () => {
    const removed = await test.rows.exhibitor(fair.event, { slug: 'removed' });
    await test.settle();
    const id = await idOf('removed');
    await test.rows.remove('exhibitor', removed);
    await test.settle();
    expect((await get(`/x/${id}`)).status).toBe(410);
    expect((await get('/x/unknown')).status).toBe(404);
    expect((await get(`/x/${encodeCatalogId('EXHIBITOR', randomUUID())}`)).status).toBe(404);
  });

  it('responds with 404 for the id of an object that visitors never saw', async () => {
    const draft = await test.rows.exhibitor(fair.event, { slug: 'never-seen', published: false });
    await test.settle();
    const address = `/x/${encodeCatalogId('EXHIBITOR', draft)}`;
    expect((await get(address)).status).toBe(404);
    await test.rows.remove('exhibitor', draft);
    await test.settle();
    expect((await get(address)).status).toBe(404);
  });

  it('exports the programme and a single session as calendar files', async () => {
    const { headers, text } = await get(`/en/${SLUG}/programme/arms.ics`);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('\r\nDTSTART:20261127T020000Z\r\n');
    expect(text).toContain('\r\nSUMMARY:The future of arms\r\n');
    expect((await get(`/en/${SLUG}/programme.ics`)).text).toContain('SUMMARY:The future of arms');
  });

  it('marks the language of a fallback text', async () => {
    await test.rows.exhibitor(fair.event, { slug: 'chinese', name: { 'zh-Hans': '只有中文' } });
    await test.settle();
    expect((await get(`/en/${SLUG}/exhibitors/chinese`)).text).toMatch(/<h1\s+lang="zh-Hans">只有中文/);
  });

  it('refers to files that exist and are immutable', async () => {
    const { text } = await get(`/en/${SLUG}/`);
    const files = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect([file, status, headers.get('cache-control')]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });
});
