import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type SiteFair, siteFair, SLUG } from '../../web/site-fair.js';
import { linkedDataOf, pageOf } from '../../setup/site-page.js';

/** A page with the contents of its head. */
interface Head {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** The addresses of the page by language. */
  readonly languages: ReadonlyMap<string, string>;
  readonly text: string;
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one!);
const one = (text: string, pattern: RegExp): string => decoded(pattern.exec(text)?.[1] ?? '');
const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

function headOf(address: string, text: string): Head {
  const alternates = text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return {
    address,
    text,
    title: one(text, /<title>([^<]*)<\/title>/),
    description: one(text, /<meta name="description" content="([^"]*)"/),
    canonical: one(text, /<link rel="canonical" href="([^"]+)"/),
    languages: new Map([...alternates].map(([, language, href]) => [language!, decoded(href!)])),
  };
}

describe('the pages of the site for search engines', () => {
  let test: TestCatalog;
  let fair: SiteFair;
  const heads: Head[] = [];

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await siteFair(test);
    const { rows } = test;
    const draft = await rows.exhibitor(fair.event, { slug: 'draft', published: false });
    await rows.product(fair.event, draft, { slug: 'draft-product' });
    await rows.session(fair.event, {
      slug: 'draft-session',
      published: false,
      starts_at: '2026-11-27T02:00:00Z',
      ends_at: '2026-11-27T03:00:00Z',
    });
    await test.settle();
    // One after the other, because the server limits the concurrent requests from one address.
    for (const address of await listed()) heads.push(headOf(address, (await pageOf(address)).text));
  });

  afterAll(() => test.close());

  /** The addresses in all sitemaps, found from robots.txt as by a search engine. */
  async function listed(): Promise<string[]> {
    const [index = ''] = all((await pageOf(`${test.url}/robots.txt`)).text, /^Sitemap: (.*)$/gm);
    const files = all((await pageOf(index)).text, /<loc>([^<]+)<\/loc>/g);
    const texts = await Promise.all(files.map(async (file) => (await pageOf(file)).text));
    return texts.flatMap((text) => all(text, /<loc>([^<]+)<\/loc>/g)).map(decoded);
  }

  it('are exactly the published pages, in both languages', () => {
    const paths = heads.map(({ address }) => address.slice(test.url.length));
    const companies = Array.from(
      { length: 30 },
      (_, index) => `company-${String(index + 1).padStart(2, '0')}`,
    );
    const expected = [
      '/',
      '/about',
      '/exhibitors',
      '/exhibitors?category=robots',
      '/exhibitors?category=energy',
      '/products',
      '/programme',
      '/map/centre/H1',
      '/map/centre/H2',
      ...['acme-robots', ...companies].map((slug) => `/exhibitors/${slug}`),
      '/products/arm',
      '/programme/arms',
    ];
    const inBoth = ['zh', 'en'].flatMap((language) => expected.map((path) => `/${language}/${SLUG}${path}`));
    expect(paths.toSorted()).toEqual(inBoth.toSorted());
  });

  it('have a canonical address, and a title and a description of their own', () => {
    for (const { address, canonical } of heads) expect(canonical).toBe(address);
    for (const key of ['title', 'description'] as const) {
      const texts = heads.map((head) => head[key]);
      expect(texts.filter((text, index) => text === '' || texts.indexOf(text) !== index)).toEqual([]);
    }
  });

  it('lead to the search in their language', () => {
    for (const { address, text } of heads) {
      const [, language] = new URL(address).pathname.split('/');
      expect(text).toContain(`href="/${String(language)}/${SLUG}/search"`);
    }
  });

  it('link to their other language, which links back', () => {
    const byAddress = new Map(heads.map((head) => [head.address, head]));
    for (const { address, languages } of heads) {
      expect([...languages.keys()]).toEqual(['zh-Hans', 'en', 'x-default']);
      for (const other of languages.values()) {
        expect([...(byAddress.get(other)?.languages.values() ?? [])]).toContain(address);
      }
    }
  });

  it('have a preview card for links in messages', () => {
    const cards = heads.map(({ text, title, address }) => ({
      locale: one(text, /<meta property="og:locale" content="([^"]*)"/),
      title: one(text, /<meta property="og:title" content="([^"]*)"/) === title,
      url: one(text, /<meta property="og:url" content="([^"]*)"/) === address,
      image: one(text, /<meta property="og:image" content="([^"]*)"/).startsWith(test.url),
    }));
    expect(cards).toEqual(
      heads.map(({ address }) => ({
        locale: address.startsWith(`${test.url}/zh/`) ? 'zh_CN' : 'en_US',
        ...{ title: true, url: true, image: true },
      })),
    );
  });

  it('describe their contents as linked data', () => {
    const typesAt = (path: string) => {
      const head = heads.find(({ address }) => address.endsWith(path));
      const objects = linkedDataOf(head?.text ?? '');
      const [, heading = ''] = /<h1[^>]*>([^]*?)<\/h1>/.exec(head?.text ?? '') ?? [];
      return [
        ...objects.map((object) => object['@type']),
        objects[0]?.name === heading.replace(/<[^>]+>/g, '').trim(),
      ];
    };
    expect(typesAt(`/en/${SLUG}/`)).toEqual(['ExhibitionEvent', 'WebSite', true]);
    expect(typesAt('/en/fair-2026/exhibitors/acme-robots')).toEqual(['Organization', 'BreadcrumbList', true]);
    expect(typesAt('/en/fair-2026/products/arm')).toEqual(['Product', 'BreadcrumbList', false]);
    expect(typesAt('/en/fair-2026/programme/arms')).toEqual(['Event', 'BreadcrumbList', true]);
  });

  it('omit unknown facts from linked data: no empty lists and addresses', () => {
    const objects = heads.flatMap(({ text }) => linkedDataOf(text));
    expect(objects.length).toBeGreaterThan(60);
    expect(JSON.stringify(objects)).not.toMatch(/\[\]|\{"@type":"PostalAddress"\}/);
  });

  it.each(['/exhibitors?country=DE', '/exhibitors?after=x', '/search?q=arm', '/saved'])(
    'with filters or searches are not indexed: %s',
    async (path) => {
      const { text } = await pageOf(`${test.url}/en/${SLUG}${path}`);
      expect(text).toContain('<meta name="robots" content="noindex');
    },
  );
});
