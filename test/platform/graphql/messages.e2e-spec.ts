import { globalId } from '../../build/operation-rule.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const CHINESE = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };
const FILE = 'name.en,country,booths\nAlpha,Atlantis,Z9\n';

describe('messages for people', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let exhibitor: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test, { status: 'PUBLISHED' });
    exhibitor = await test.rows.exhibitor(fair.event, { status: 'REJECTED', published: false });
  });

  afterAll(() => test.close());

  const refused = async (headers: Headers, argument = ''): Promise<Data> => {
    const query = `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { message${argument} } } }`;
    const input = { eventId: fair.id, locales: ['en'], contact: { name: [{ locale: 'en', text: '' }] } };
    const data = await test.api.data(query, { input }, { ...fair.organizer, ...headers });
    return data.updateEvent.errors.map(({ message }: Data) => message);
  };
  const send = async (path: string, type: string, body: string, headers: Headers): Promise<Data> => {
    const response = await fetch(test.url + path, {
      method: 'POST',
      headers: { 'content-type': type, ...fair.organizer, ...headers },
      body,
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  const importing = (headers: Headers, more = '&dryRun=1') =>
    send(`/import/exhibitors?event=${fair.slug}${more}`, 'text/csv', FILE, headers);

  it('of user errors are English by default', async () => {
    expect(await refused({})).toEqual([
      'The event is published; languages may only be added behind zh-Hans, en.',
      'Name must not be empty.',
    ]);
  });

  it('of user errors are in the language of the Accept-Language header', async () => {
    expect(await refused(CHINESE)).toEqual([
      '展会状态为“已发布”，只能在 zh-Hans, en 之后追加语言。',
      '名称不能为空。',
    ]);
  });

  it('of user errors are in the language of the argument, regardless of the header', async () => {
    expect(await refused(CHINESE, '(locale: "en")')).toContain('Name must not be empty.');
    expect(await refused({}, '(locale: "zh")')).toContain('名称不能为空。');
  });

  it('of one exhibitor in a batch contain its status in words', async () => {
    const input = { exhibitorIds: [globalId('EXHIBITOR', exhibitor)], eventId: fair.id };
    const query =
      'mutation ($input: PublishExhibitorsInput!) { publishExhibitors(input: $input) { results { errors { message } } } }';
    const data = await test.api.data(query, { input }, { ...fair.organizer, ...CHINESE });
    expect(data.publishExhibitors.results).toEqual([
      { errors: [{ message: '报名状态为“未通过”，必须为“已通过”。' }] },
    ]);
  });

  it('of import problems are in the language of the header and keep their codes and values', async () => {
    const english = await importing({});
    const chinese = await importing(CHINESE);
    const reasons = ({ problems }: Data) => problems.map(({ reason }: Data) => reason);
    expect(reasons(english)).toEqual([
      'must be a code of ISO 3166-1 or the name of a country in English or Chinese',
      'names a booth that does not exist: "Z9"',
    ]);
    expect(chinese.problems).toMatchObject([
      {
        row: 2,
        column: 'country',
        value: 'Atlantis',
        code: 'INVALID',
        reason: expect.stringMatching(/^必须是 ISO/),
      },
      {
        row: 2,
        column: 'booths',
        value: 'Z9',
        code: 'NOT_FOUND',
        reason: expect.stringMatching(/^展位不存在：“Z9”/),
      },
    ]);
    expect(chinese.digest).toBe(english.digest);
  });

  it('of a refused import and a refused revert are in the language of the header', async () => {
    const unreadable = await send(`/import/exhibitors?event=${fair.slug}`, 'application/json', '{', CHINESE);
    expect(unreadable.errors[0].message).toMatch(/^文件不是有效的 JSON/);
    const { job } = await send(`/import/exhibitors?event=${fair.slug}`, 'text/csv', 'name.en\nBeta\n', {});
    await test.sql.query(`update exhibitor set city = '{"en": "Rome"}' where event_id = $1`, [fair.event]);
    const kept = await send('/import/revert', 'application/json', JSON.stringify({ id: job }), CHINESE);
    expect([kept.status, kept.conflicts]).toEqual([409, ['第 2 行“Beta”：之后已被修改（城市（en））']]);
  });

  it('of a refused picture are in the language of the header', async () => {
    const { errors } = await send(`/media?event=${fair.id}`, 'image/png', 'no picture', CHINESE);
    expect(errors[0].message).toBe('文件不是 JPEG、PNG 或 WebP 图片，或已损坏。');
  });
});
