import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const CODE = '91310000MA1FL0000X';

describe('possible duplicates of exhibitors', () => {
  let test: TestCatalog;
  let staff: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({ slug: 'fair' });
    staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const exhibitors: [string, object][] = [
      [
        'acme',
        { name: { en: 'Acme Robots Co., Ltd.', 'zh-Hans': '顶峰' }, website: 'https://www.acme.example/' },
      ],
      // In full width, with a no-break space and a soft hyphen, as in texts copied from web pages.
      ['acme-again', { name: { en: 'ＡＣＭＥ\u00A0Ro\u00ADbots' }, website: 'http://acme.example/about' }],
      ['north', { name: { 'zh-Hans': '上海（北方）机械有限公司' }, credit_code: CODE }],
      ['north-again', { name: { 'zh-Hans': '上海北方机械' } }],
      ['coded', { name: { en: 'Coded' }, credit_code: CODE }],
      ['gone', { name: { en: 'Coded' }, status: 'WITHDRAWN', published: false }],
      ['alone', { name: { en: 'Alone', 'zh-Hans': '独' }, website: 'https://alone.example' }],
      ['other', { name: { en: 'Other', 'zh-Hans': '独' } }],
    ];
    for (const [slug, values] of exhibitors) await rows.exhibitor(event, { slug, ...values });
    await rows.exhibitor(await rows.event(), { name: { en: 'Alone' } });
    await test.settle();
  });

  afterAll(() => test.close());

  const groups = async (args = ''): Promise<Data> =>
    test.api.ofEvent('fair', `duplicateExhibitors${args} { reasons exhibitors { slug } }`, staff);

  it('share a name apart from its legal form, a credit code or the host of a website', async () => {
    const found = (await groups()).map(({ reasons, exhibitors }: Data) => [
      reasons.join(),
      ...exhibitors.map(({ slug }: Data) => slug as string),
    ]);
    expect(found).toEqual([
      ['NAME,WEBSITE', 'acme', 'acme-again'],
      ['CREDIT_CODE', 'north', 'coded'],
      ['NAME', 'north', 'north-again'],
    ]);
  });

  it('are limited by `first`', async () => {
    expect(await groups('(first: 1)')).toHaveLength(1);
    const query = '{ event(slug: "fair") { duplicateExhibitors(first: 101) { reasons } } }';
    expect(await test.api.refusal(query, {}, staff)).toMatch(/^BAD_USER_INPUT/);
  });

  it('are readable by staff only', async () => {
    const query = '{ event(slug: "fair") { duplicateExhibitors { reasons } } }';
    expect(await test.api.refusal(query)).toMatch(/^UNAUTHENTICATED/);
  });
});
