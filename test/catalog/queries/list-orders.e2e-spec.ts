import { smallFair } from '../../build/small-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
  await smallFair(test.rows);
  await test.rows.event({ slug: 'old-fair', starts_on: '2015-10-19', ends_on: '2015-10-23' });
  await test.rows.event({ slug: 'new-fair', starts_on: '2019-06-13', ends_on: '2019-06-19' });
  await test.settle();
});

afterAll(async () => {
  await test.close();
});

describe('the sort order', () => {
  it.each([
    // Chinese by pinyin: ali, baidu, lingyi, tengxun; an object without a Chinese name has its other name.
    ['exhibitors(orderBy: NAME_ASC, locale: "zh-Hans")', 'alibaba baidu onespace tencent fraunhofer'],
    ['exhibitors(orderBy: NAME_DESC, locale: "zh-Hans")', 'fraunhofer tencent onespace baidu alibaba'],
    // English without case: alibaba, Baidu, Fraunhofer, OneSpace, tencent.
    ['exhibitors(orderBy: NAME_ASC, locale: "en")', 'alibaba baidu fraunhofer onespace tencent'],
    ['exhibitors(orderBy: NAME_DESC, locale: "en")', 'tencent onespace fraunhofer baidu alibaba'],
    ['exhibitors(locale: "en")', 'alibaba baidu fraunhofer onespace tencent'],
    // The main venue first, H2 before H10, A2 before A10, exhibitors without a booth last.
    ['exhibitors(orderBy: BOOTH_ASC)', 'baidu alibaba tencent onespace fraunhofer'],
    ['exhibitors(orderBy: BOOTH_ASC, filter: { halls: "H10" })', 'baidu tencent'],
    ['sessions', 'opening evening night online'],
    ['sessions(orderBy: STARTS_AT_ASC)', 'opening evening night online'],
  ])('of %s is %s', async (list, expected) => {
    expect(await slugs(list)).toBe(expected);
  });

  it.each([
    ['products(orderBy: NAME_ASC, locale: "zh-Hans")', 'alibaba baidu onespace tencent fraunhofer'],
    ['products(orderBy: NAME_DESC, locale: "en")', 'tencent onespace fraunhofer baidu alibaba'],
    ['products(locale: "en")', 'alibaba baidu fraunhofer onespace tencent'],
  ])('of %s is by names: %s', async (list, expected) => {
    expect(await slugs(list)).toBe(expected.replaceAll(/\w+/g, '$&-product'));
  });

  it.each(['exhibitor', 'product'])(
    'of %ss by the latest change begins with the object changed last',
    async (table) => {
      const change = `update ${table} set website = 'https://example.com' where slug like $1`;
      await test.sql.query(change, ['onespace%']);
      await test.sql.query(change, ['alibaba%']);
      await test.settle();
      const found = await slugs(`${table}s(orderBy: UPDATED_AT_DESC, first: 2)`);
      expect(found.replaceAll('-product', '')).toBe('alibaba onespace');
    },
  );

  it('of events is the latest first, or the earliest first', async () => {
    const slugsOf = async (order: string): Promise<string> => {
      const { events } = await test.api.data(`{ events${order} { nodes { slug } } }`);
      return join(events.nodes, 'slug');
    };
    expect(await slugsOf('')).toBe('new-fair fair old-fair');
    expect(await slugsOf('(orderBy: STARTS_ON_DESC)')).toBe('new-fair fair old-fair');
    expect(await slugsOf('(orderBy: STARTS_ON_ASC)')).toBe('old-fair fair new-fair');
  });

  it('of booths is natural, in a hall and in a zone across halls', async () => {
    const [center] = await test.api.ofEvent('fair', 'venues { halls { code booths { nodes { code } } } }');
    expect(join(center.halls, 'code')).toBe('H2 H10');
    expect(join(center.halls[0].booths.nodes, 'code')).toBe('A2 A9 A10 B1');
    const zones = await test.api.ofEvent('fair', 'zones { slug booths { nodes { code hall { code } } } }');
    expect(join(zones, 'slug')).toBe('past future');
    const codes = zones[1].booths.nodes.map(
      (booth: Coded & { hall: Coded }) => `${booth.hall.code}-${booth.code}`,
    );
    expect(codes).toEqual(['B1-A1', 'H2-A10', 'H2-B1']);
  });

  it('of the booths of an exhibitor is by venue, hall and code', async () => {
    const { booths } = await test.api.ofEvent(
      'fair',
      'exhibitor(slug: "baidu") { booths { code hall { code } } }',
    );
    expect(booths).toEqual([
      { code: 'A2', hall: { code: 'H2' } },
      { code: 'A1', hall: { code: 'H10' } },
    ]);
  });

  it('of categories and venues is set by the organizer, with the main venue first', async () => {
    expect(join(await test.api.ofEvent('fair', 'categories { slug }'), 'slug')).toBe('art technology empty');
    const { children } = await test.api.ofEvent('fair', 'category(slug: "technology") { children { slug } }');
    expect(join(children, 'slug')).toBe('ai robots');
    expect(join(await test.api.ofEvent('fair', 'venues { slug }'), 'slug')).toBe('center branch');
  });

  it('of names is in the language of the request if none is given', async () => {
    const byName = 'exhibitors(first: 3) { nodes { slug } }';
    const inLanguage = async (tag: string): Promise<string> => {
      const { nodes } = await test.api.ofEvent('fair', byName, { 'accept-language': tag });
      return join(nodes, 'slug');
    };
    expect(await inLanguage('en-GB')).toBe('alibaba baidu fraunhofer');
    expect(await inLanguage('zh-CN')).toBe('alibaba baidu onespace');
  });
});

describe('a text', () => {
  const name = (args: string) => `exhibitor(slug: "baidu") { name${args} }`;

  it.each([
    ['(locale: "en")', '*', 'Baidu', 'the requested language'],
    ['(locale: "en")', 'zh', 'Baidu', 'the requested language before the header'],
    ['', 'en-US, zh;q=0.5', 'Baidu', 'the best match of the header'],
    ['', 'zh-CN', '百度', 'Chinese in the script of the country'],
    ['', 'fr, de', '百度', "the event's first language if none matches"],
    ['', 'no;;valid', '百度', "the event's first language if the header is invalid"],
    ['(locale: null)', 'en', 'Baidu', 'as without the argument if it is null'],
  ])('%s for %s is %s: %s', async (args, header, expected) => {
    expect(await test.api.ofEvent('fair', name(args), { 'accept-language': header })).toEqual({
      name: expected,
    });
  });

  it('falls back to another language if it is missing', async () => {
    const field = 'exhibitor(slug: "fraunhofer") { name(locale: "zh-Hans") }';
    expect(await test.api.ofEvent('fair', field)).toEqual({ name: 'Fraunhofer' });
  });

  it('is null if it is missing in all languages', async () => {
    const field = 'exhibitor(slug: "fraunhofer") { description(locale: "en") city }';
    expect(await test.api.ofEvent('fair', field)).toEqual({ description: null, city: null });
  });

  it.each([
    ['zh', '百度'],
    ['zh-CN', '百度'],
    ['zh-TW', '百度'],
    ['EN', 'Baidu'],
    ['en-US', 'Baidu'],
    ['fr', '百度'],
    ['x-klingon', '百度'],
  ])('in %s, a language that the event does not have, is in the best match: %s', async (tag, expected) => {
    const query = `{ event(slug: "fair") { exhibitor(slug: "baidu") { name(locale: "${tag}") } } }`;
    expect((await test.api.data(query)).event.exhibitor.name).toBe(expected);
  });

  it('determines the order of lists by the best matching language', async () => {
    const slugs = async (tag: string): Promise<Data> =>
      test.api.ofEvent('fair', `exhibitors(locale: "${tag}") { nodes { slug } }`);
    expect(await slugs('zh-CN')).toEqual(await slugs('zh-Hans'));
    expect(await slugs('EN')).toEqual(await slugs('en'));
  });

  it.each(['zh_CN', '?', 'e'])('in %s, an invalid language tag, is rejected', async (tag) => {
    const refusal = await test.api.refusal(`{ event(slug: "fair") { name(locale: "${tag}") } }`);
    expect(refusal).toMatch(/^GRAPHQL_VALIDATION_FAILED: Argument "locale" got invalid value; /);
  });

  it('in an invalid language tag of a variable is rejected, with the name of the argument', async () => {
    const query = 'query ($locale: Locale) { event(slug: "fair") { name(locale: $locale) } }';
    expect(await test.api.refusal(query, { locale: 'no language' })).toMatch(/^BAD_USER_INPUT: .*locale/);
  });

  it('in any other language is sorted as it is displayed', async () => {
    const event = await test.rows.event({ slug: 'loose', locales: ['fr', 'en'] });
    // The event has neither language: the displayed text determines the position.
    await test.rows.exhibitor(event, { slug: 'two', name: { 'de-AT': 'a', ja: 'z' } });
    await test.rows.exhibitor(event, { slug: 'one', name: { en: 'm' } });
    await test.settle();
    const { nodes } = await test.api.ofEvent(
      'loose',
      'exhibitors(locale: "en") { nodes { name(locale: "en") } }',
    );
    expect(join(nodes, 'name')).toBe('m z');
  });

  it('that begins with 厦门 is beside 夏, other names with 厦 are beside 山', async () => {
    const event = await test.rows.event({ slug: 'xiamen' });
    for (const [index, name] of ['谢', '厦门', '夏天', '西安', '厦大', '山'].entries())
      await test.rows.exhibitor(event, { slug: `exhibitor-${String(index)}`, name: { 'zh-Hans': name } });
    await test.settle();
    const { nodes } = await test.api.ofEvent('xiamen', 'exhibitors(orderBy: NAME_ASC) { nodes { name } }');
    expect(join(nodes, 'name')).toBe('厦大 山 西安 厦门 夏天 谢');
    expect(await test.api.ofEvent('xiamen', 'exhibitorInitials { initial count }')).toEqual([
      { initial: 'S', count: 2 },
      { initial: 'X', count: 4 },
    ]);
  });

  it('that is too long for a key has a position nevertheless', async () => {
    const event = await test.rows.event({ slug: 'long' });
    const long = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    await test.rows.exhibitor(event, { slug: 'long', name: { 'zh-Hans': long } });
    await test.rows.exhibitor(event, { slug: 'after', name: { 'zh-Hans': '做' } });
    await test.settle();
    const list = (args: string) => `exhibitors(first: 1${args}) { nodes { slug } pageInfo { endCursor } }`;
    const first = await test.api.ofEvent('long', list(''));
    const after = JSON.stringify(first.pageInfo.endCursor);
    const second = await test.api.ofEvent('long', list(`, after: ${after}`));
    expect([join(first.nodes, 'slug'), join(second.nodes, 'slug')]).toEqual(['long', 'after']);
  });
});

interface Coded {
  code: string;
}

async function slugs(list: string): Promise<string> {
  return join((await test.api.ofEvent('fair', `${list} { nodes { slug } }`)).nodes, 'slug');
}

function join<Key extends string>(objects: readonly Record<Key, string>[], key: Key): string {
  return objects.map((object) => object[key]).join(' ');
}
