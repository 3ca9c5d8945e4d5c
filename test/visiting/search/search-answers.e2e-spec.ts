import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const FIELDS = `{ about venues { slug } places { hall { code } row } sessions { slug } }`;
const NONE = { about: false, venues: [], places: [], sessions: [] };

describe('the direct answers to a question', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({ slug: 'fair', starts_on: '2017-09-15', ends_on: '2017-09-17' });
    const venue = await rows.venue(event, {
      slug: 'park',
      name: { en: 'Science Park', 'zh-Hans': '科学园' },
      address: { en: '1687 Park Road', 'zh-Hans': '上海市杨浦区园区路1687号' },
    });
    for (const [code, booth] of [
      ['H1', 'A1'],
      ['H2', 'B1'],
    ] as const)
      await rows.booth(event, await rows.hall(event, venue, { code }), { code: booth });
    const times = (day: number, from: string, to: string): object => ({
      starts_at: `2017-09-${day}T${from}:00+08:00`,
      ends_at: `2017-09-${day}T${to}:00+08:00`,
    });
    const talk = { title: { en: 'Talk on Robots', 'zh-Hans': '机器人讲座' } };
    await rows.session(event, { slug: 'morning', ...talk, ...times(15, '09:00', '10:00') });
    await rows.session(event, { slug: 'two', title: { en: 'Roadshow' }, ...times(16, '14:00', '15:00') });
    await rows.session(event, { slug: 'three', ...talk, ...times(16, '15:00', '16:00') });
    await test.settle();
  });

  afterAll(() => test.close());

  async function answersTo(query: string, at = '2017-09-16T06:10:00Z'): Promise<Data> {
    return test.api.ofEvent('fair', `searchAnswers(query: "${query}", at: "${at}") ${FIELDS}`);
  }

  it.each([
    ['14:00', ['two']],
    ['what is on at 3 pm?', ['three']],
    ['今天下午有什么活动', ['two', 'three']],
    ['what is on now', ['two']],
    ['yesterday: robots', []],
    ['9月15日', ['morning']],
    ['robots in the afternoon', ['three']],
    ['robots tomorrow', []],
  ])('are the sessions at a time: %s', async (query, slugs) => {
    const { sessions } = await answersTo(query);
    expect(sessions).toEqual(slugs.map((slug) => ({ slug })));
  });

  it('are the sessions of all days at a time, if the event does not take place today', async () => {
    const { sessions } = await answersTo('下午两点', '2030-01-01T00:00:00Z');
    expect(sessions).toEqual([{ slug: 'two' }]);
  });

  it.each([
    ['1号馆', [{ hall: { code: 'H1' }, row: null }]],
    ['where is hall 2?', [{ hall: { code: 'H2' }, row: null }]],
    ['B排', [{ hall: { code: 'H2' }, row: 'B' }]],
    ['hall 1 row A', [{ hall: { code: 'H1' }, row: 'A' }]],
    ['row z', []],
  ])('are halls and rows: %s', async (query, places) => {
    expect(await answersTo(query)).toEqual({ ...NONE, places });
  });

  it.each(['科学园', '园区路1687号', 'how to get to Science Park', 'address of science park'])(
    'are venues: %s',
    async (query) => {
      expect(await answersTo(query)).toEqual({ ...NONE, venues: [{ slug: 'park' }] });
    },
  );

  it.each(['opening hours', '开放时间', '门票多少钱', 'When does the fair open?'])(
    'are the page about the visit: %s',
    async (query) => {
      expect(await answersTo(query)).toEqual({ ...NONE, about: true });
    },
  );

  it.each([
    'robots',
    '机器人',
    'science',
    'opening',
    '1号馆 机器人',
    'Acme contact robots',
    '14 data centres',
    ' ',
  ])('are none for "%s"', async (query) => {
    expect(await answersTo(query)).toEqual(NONE);
  });

  it.each(['hall 1 row A', '14:30 robots'])(
    'need at most two statements besides those of the event: %s',
    async (query) => {
      const usual = await statementsOf(() => test.api.ofEvent('fair', 'id'));
      const answers = await statementsOf(() => answersTo(query));
      expect(answers.length - usual.length).toBeLessThanOrEqual(2);
    },
  );

  it('stand above the results of the site', async () => {
    const hours = await pageOf(`${test.url}/zh/fair/search?q=${encodeURIComponent('开放时间')}`);
    expect(hours.text).toMatch(/<ol class="rows">\s*<li class="row">[^]*?href="\/zh\/fair\/about"/);
    const row = await pageOf(`${test.url}/en/fair/search?q=row+B`);
    expect(row.text).toMatch(/href="\/en\/fair\/map\/park\/H2"[^]*?row B/);
  });
});
