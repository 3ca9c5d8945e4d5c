import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { pageOf } from '../../setup/site-page.js';
import { siteFair, SLUG } from '../../web/site-fair.js';

const PATHS = [
  '/',
  '/exhibitors',
  '/exhibitors?q=robots',
  '/exhibitors/acme-robots',
  '/products',
  '/map/centre/H1?booth=D2',
  '/programme?on=2026-11-28',
  '/search?q=acme',
];

/** The main part of a page, with the addresses of public pages. */
function mainOf(html: string): string {
  const [, main = ''] = /<main id="main">([^]*?)<\/main>/.exec(html) ?? [];
  return main.replaceAll('/preview/', '/');
}

describe('the preview of the site', () => {
  let test: TestCatalog;
  let event: string;
  let foreign: string;
  let staff: Headers;
  const preview = (path: string, headers: Headers | undefined = staff) =>
    pageOf(`${test.url}/preview/en/${SLUG}${path}`, headers);
  const publicPage = (path: string) => pageOf(`${test.url}/en/${SLUG}${path}`);
  const setStatus = async (status: string): Promise<void> => {
    await test.rows.update('event', event, { status });
    await test.settle();
  };

  const stranger = () => test.accounts.signedIn({ role: 'ORGANIZER', event: foreign });
  const member = async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'own', name: { en: 'Own' } });
    return test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
  };

  beforeAll(async () => {
    test = await startTestCatalog();
    event = (await siteFair(test)).event;
    foreign = await test.rows.event({ slug: 'foreign' });
    const hidden = { slug: 'hidden', name: { en: 'Hidden Robots' }, published: false };
    await test.rows.exhibitor(event, hidden);
    staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
  });
  beforeEach(() => setStatus('DRAFT'));

  afterAll(() => test.close());

  it('shows staff the pages that visitors see after the publication', async () => {
    const previews: string[] = [];
    for (const path of PATHS) previews.push(mainOf((await preview(path)).text));
    await setStatus('PUBLISHED');
    for (const [index, path] of PATHS.entries()) {
      const { status, text } = await publicPage(path);
      expect([path, status, previews[index]]).toEqual([path, 200, mainOf(text)]);
    }
  });

  it('shows no unpublished exhibitor', async () => {
    expect((await preview('/search?q=hidden')).text).not.toContain('Hidden Robots');
    expect((await preview('/exhibitors/hidden')).status).toBe(404);
  });

  it('links only to pages of the preview and to the console', async () => {
    const { text } = await preview('/exhibitors/acme-robots');
    const links = [...text.matchAll(/<(?:a|form)\b[^>]* (?:href|action)="(\/[^"]*)"/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !link.startsWith('/preview/'))).toEqual([`/console/${SLUG}`]);
  });

  it('is neither cached nor indexed by search engines', async () => {
    const { headers, text } = await preview('/');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(text).not.toContain('rel="canonical"');
  });

  it('creates no public page of a draft', async () => {
    await preview('/');
    expect((await publicPage('/')).status).toBe(404);
  });

  it('is closed to all callers except staff of the event', async () => {
    const callers = [{}, await stranger(), await member()];
    const answers = await Promise.all(callers.map((headers) => preview('/', headers)));
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 404]);
    expect(answers.map(({ text }) => text.includes('Robot Fair'))).toEqual([false, false, false]);
  });

  it('returns the same page for an unknown event as for an event of other staff', async () => {
    const other = await stranger();
    const [missing, closed] = await Promise.all(
      ['none', SLUG].map((slug) => pageOf(`${test.url}/preview/en/${slug}/`, other)),
    );
    expect([missing?.status, missing?.text]).toEqual([closed?.status, closed?.text]);
  });
});
