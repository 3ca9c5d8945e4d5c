import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { hiddenCatalog, SECRET } from '../../build/hidden-catalog.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Headers } from '../../setup/graphql.js';
import { jsonLinesOf } from '../../setup/json-lines.js';

/** A page of a PDF with its texts in drawing order and their horizontal extents. */
interface PrintedPage {
  readonly text: string;
  readonly width: number;
  readonly items: readonly { readonly text: string; readonly left: number; readonly right: number }[];
}

const LONG = `Internationale Gesellschaft für ${'Präzisionsmaschinenbautechnologie'.repeat(3)} & Söhne`;
const COMPANIES = [
  ['深圳市堃垚智能科技有限公司', 'Shenzhen Kunyao Intelligent Technology Co., Ltd.'],
  ['阿尔法机器人', 'Alpha Robots'],
  ['祖冲之量子计算研究院', 'Zu Chongzhi Institute of Quantum Computing'],
  ['长名公司', LONG],
] as const;
const LINES = { accept: 'application/x-ndjson' };
const corners = (x: number, y: number) => [
  { x, y },
  { x: x + 3, y },
  { x: x + 3, y: y + 3 },
  { x, y: y + 3 },
];

describe('the printed catalog', () => {
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;
  const printed = new Map<string, { bytes: Uint8Array; pages: PrintedPage[] }>();

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { PUBLIC_URL: 'https://fair.example' } });
    const { rows } = test;
    await hiddenCatalog(rows);
    const { id } = (await test.sql.query(`select id from event where slug = 'open'`)).rows[0];
    event = id;
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const venue = await rows.venue(event, { name: { en: 'Expo Center', 'zh-Hans': '会展中心' } });
    const hall = await rows.hall(event, venue, {
      code: 'W3',
      name: { en: 'West 3', 'zh-Hans': '西三馆' },
      width: 40,
      depth: 20,
    });
    const robots = await rows.category(event, { name: { en: 'Machines', 'zh-Hans': '机械' } });
    for (const [index, [chinese, english]] of COMPANIES.entries()) {
      const name = { 'zh-Hans': chinese, en: english };
      const description = index === 0 ? { en: 'Makes robots 🤖 in ไทย.', 'zh-Hans': '制造机器人。' } : null;
      const exhibitor = await rows.exhibitor(event, { name, description, country: 'CN' }, [robots]);
      const booth = await rows.booth(event, hall, { code: `K${index}`, outline: corners(4 * index + 2, 5) });
      await rows.allocation(event, booth, exhibitor);
      await rows.product(event, exhibitor, { name: { en: `Arm ${index}`, 'zh-Hans': `机械臂${index}` } });
    }
    await test.settle();
    for (const locale of ['zh-Hans', 'en']) {
      const bytes = new Uint8Array(await (await get(`locale=${locale}`)).arrayBuffer());
      printed.set(locale, { bytes, pages: await pagesOf(bytes) });
    }
  });

  afterAll(() => test.close());

  const address = (query = '', slug = 'open') => `${test.url}/export/catalog.pdf?event=${slug}&${query}`;
  const get = (query = '', headers = organizer, slug = 'open') => fetch(address(query, slug), { headers });
  const textOf = (locale: string) => printed.get(locale)!.pages.map(({ text }) => text);

  it.each(['zh-Hans', 'en'])('contains all exhibitors with their names in both languages in %s', (locale) => {
    const text = withoutSpaces(textOf(locale).join(''));
    const names = COMPANIES.flat().filter((name) => !text.includes(withoutSpaces(name)));
    expect(names).toEqual([]);
  });

  it.each(['zh-Hans', 'en'])('contains no unpublished data in %s', (locale) => {
    expect(textOf(locale).join('').toLowerCase()).not.toContain(SECRET);
  });

  it('embeds its fonts', () => {
    const source = Buffer.from(printed.get('zh-Hans')!.bytes).toString('latin1');
    expect(source.match(/\/FontFile2 /g)).toHaveLength(3);
    // The source describes each font twice, as a font and as its descendant font.
    expect(source.match(/\/BaseFont/g)).toHaveLength(6);
  });

  it('states its language and has bookmarks', async () => {
    const pdf = await getDocumentProxy(printed.get('zh-Hans')!.bytes.slice());
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }: { title: string }) => title)).toEqual([
      '展馆平面图',
      '展商名录',
      '日程',
      '按领域索引',
      '按展馆索引',
    ]);
    expect(Buffer.from(printed.get('zh-Hans')!.bytes).toString('latin1')).toContain('/Lang (zh-Hans)');
  });

  it.each([
    ['zh-Hans', 'zh'],
    ['en', 'en'],
  ])('links each exhibitor to its page on the site in %s', async (locale, language) => {
    const addresses = await addressesOf(printed.get(locale)!.bytes);
    const { rows: slugs } = await test.sql.query(
      `select slug from exhibitor where event_id = $1 and name->>'en' = any ($2)`,
      [event, COMPANIES.map(([, english]) => english)],
    );
    const pages = slugs.map(({ slug }) => `https://fair.example/${language}/open/exhibitors/${slug}`);
    expect(pages).toHaveLength(COMPANIES.length);
    expect(pages.filter((page) => !addresses.includes(page))).toEqual([]);
  });

  it.each(['Index by field', 'Index by hall'])(
    'states the page number of each exhibitor in the %s',
    (title) => {
      const pages = textOf('en').map(withoutSpaces);
      const index = pages.findLast((text) => text.includes(withoutSpaces(title)))!;
      for (const [, english] of COMPANIES) {
        const name = withoutSpaces(english);
        // The page number follows the name, or the booth after the name.
        const behind = index.slice(index.indexOf(name) + name.length);
        const page = Number(/^(?:W3)?(?:K\d)?(\d)/.exec(behind)?.[1]);
        expect([english, pages[page - 1]?.includes(name)]).toEqual([english, true]);
      }
    },
  );

  it('draws booths with their exhibitors on the plan of the hall', () => {
    const plan = textOf('en').find((text) => text.includes('Hall plans') && text.includes('K1'));
    expect(plan).toContain('Alpha Robots');
  });

  it('keeps every text within the page margins', () => {
    const outside = [...printed.values()].flatMap(({ pages }) =>
      pages.flatMap(({ items, width }) => items.filter(({ left, right }) => left < 44 || right > width - 44)),
    );
    expect(outside).toEqual([]);
  });

  it('replaces characters that no font contains by a mark and lists them', async () => {
    expect(textOf('en').join('')).toContain('Makes robots 〓 in 〓〓〓.');
    expect((await jsonLinesOf(await get('locale=en', { ...organizer, ...LINES }))).at(-1).missing).toEqual([
      '🤖',
      'ไ',
      'ท',
      'ย',
    ]);
  });

  it('is rendered once for two simultaneous callers and again only after a change of the event', async () => {
    await test.sql.query(`update exhibitor set website = 'https://new.example' where slug = 'visible'`);
    await test.settle();
    const [one, other] = await Promise.all([get('locale=en'), get('locale=en')]);
    const tag = one.headers.get('etag')!;
    expect([other.headers.get('etag'), await other.text()]).toEqual([tag, await one.text()]);
    expect((await get('locale=en', { ...organizer, 'if-none-match': tag })).status).toBe(304);
    await test.sql.query(`update exhibitor set website = null where slug = 'visible'`);
    await test.settle();
    expect((await get('locale=en', { ...organizer, 'if-none-match': tag })).status).toBe(200);
  });

  it('reports its progress while visitors can read the catalog', async () => {
    await test.sql.query(`update exhibitor set website = 'https://other.example' where slug = 'visible'`);
    await test.settle();
    const printingNow = { is: true };
    const printing = get('locale=zh-Hans', { ...organizer, ...LINES })
      .then(jsonLinesOf)
      .finally(() => (printingNow.is = false));
    let reads = 0;
    for (; printingNow.is; reads += 1)
      await test.api.data('{ event(slug: "open") { exhibitors(first: 5) { totalCount } } }');
    const lines = await printing;
    expect(lines.slice(0, -1).every((line) => line.done <= line.total)).toBe(true);
    expect(lines.at(-1)).toMatchObject({ locale: 'zh-Hans', pages: printed.get('zh-Hans')!.pages.length });
    expect(reads).toBeGreaterThan(10);
  });

  it('is rendered again after its only caller has disconnected', async () => {
    await test.sql.query(`update exhibitor set website = null where slug = 'visible'`);
    await test.settle();
    const request = httpRequest(address('locale=en'), { headers: { ...organizer, ...LINES } });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'data');
    request.destroy();
    expect(
      (await pagesOf(new Uint8Array(await (await get('locale=en')).arrayBuffer()))).length,
    ).toBeGreaterThan(4);
  });

  it('is refused for visitors, staff of other events, drafts and unsupported languages', async () => {
    const stranger = await test.accounts.signedIn({
      role: 'ORGANIZER',
      event: await test.rows.event({ slug: 'other' }),
    });
    const draft = await test.rows.event({ slug: 'unseen', status: 'DRAFT' });
    const ofDraft = await test.accounts.signedIn({ role: 'ORGANIZER', event: draft });
    await test.settle();
    const answers = [get('', {}), get('', stranger), get('', ofDraft, 'unseen'), get('locale=fr')];
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([401, 403, 404, 422]);
  });

  it('can be written by a command', async () => {
    const file = path.join(tmpdir(), `catalog-${process.pid}.pdf`);
    const outcome = await vitrine(`export catalog --event open --locale en --out ${file}`, {
      DATABASE_URL: test.databaseUrl,
    });
    expect([outcome.code, outcome.stderr]).toEqual([
      0,
      expect.stringContaining('4 characters are in no font: 🤖'),
    ]);
    expect(
      withoutSpaces((await pagesOf(new Uint8Array(await readFile(file)))).map(({ text }) => text).join('')),
    ).toContain(withoutSpaces(LONG));
  });
});

async function pagesOf(bytes: Uint8Array): Promise<PrintedPage[]> {
  // getDocumentProxy transfers the buffer, so it receives a copy.
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      text: texts.map(({ str }) => str).join(''),
      width: page.getViewport({ scale: 1 }).width,
      items: texts
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width }) => {
          const left = Number(transform[4]);
          return { text: str, left, right: left + width };
        }),
    });
  }
  return pages;
}

/** The link targets in the pages of a PDF. */
async function addressesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes.slice());
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const annotations = await Promise.all(
    numbers.map(async (number) => (await pdf.getPage(number)).getAnnotations()),
  );
  return annotations.flat().flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
