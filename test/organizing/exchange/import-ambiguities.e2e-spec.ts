import { importing, type Importing } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a row without an id', () => {
  let test: TestCatalog;
  let files: Importing;
  let slug: string;
  let event: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  beforeEach(async () => {
    count += 1;
    slug = `names-${count}`;
    event = await test.rows.event({ slug });
  });

  afterAll(() => test.close());

  const media = () =>
    test.rows.exhibitor(event, {
      slug: `media-${count}`,
      name: { 'zh-Hans': '上海第一财经', en: 'Media Group' },
    });
  const names = async () =>
    (
      await test.sql.query('select name from exhibitor where event_id = $1 order by created_at', [event])
    ).rows.map(({ name }) => name as unknown);

  it('asks, and changes nothing, where one language is equal and another differs', async () => {
    await media();
    const file = 'name.zh-Hans,name.en,city.en\n上海一财万项,Media Group,Shanghai\n新公司,New,\n';
    const { plan, steps } = await files.run('exhibitors', slug, file);
    expect([plan.created, plan.changed, plan.problems]).toEqual([1, 0, []]);
    expect(plan.questions).toMatchObject({
      count: 1,
      sample: [{ row: 2, column: 'name.zh-Hans', object: `media-${count}` }],
    });
    expect(steps.map(({ row }) => row)).toEqual([3]);
    expect(await names()).toEqual([
      { 'zh-Hans': '上海第一财经', en: 'Media Group' },
      { 'zh-Hans': '新公司', en: 'New' },
    ]);
  });

  it('is of the exhibitor where no language differs, whichever languages there are', async () => {
    await media();
    const { plan } = await files.run('exhibitors', slug, 'name.en,city.en\nMedia Group,Shanghai\n');
    expect([plan.changed, plan.questions.count]).toEqual([1, 0]);
  });

  it('is of the exhibitor that is equal in all languages beside one that is equal in one', async () => {
    await media();
    const other = { 'zh-Hans': '上海一财万项', en: 'Media Group' };
    await test.rows.exhibitor(event, { name: other });
    const file = 'name.zh-Hans,name.en,city.en\n上海一财万项,Media Group,Shanghai\n';
    const { plan, steps } = await files.run('exhibitors', slug, file);
    expect([plan.changed, plan.questions.count]).toEqual([1, 0]);
    expect(steps[0]?.changes.map(({ column }) => column)).toEqual(['city.en']);
  });

  it.each(['externalId', 'slug'])('is of a new exhibitor once its %s says so', async (column) => {
    await media();
    const file = `name.zh-Hans,name.en,${column}\n上海一财万项,Media Group,one-${count}\n`;
    const { plan } = await files.run('exhibitors', slug, file);
    expect([plan.created, plan.changed, plan.questions.count]).toEqual([1, 0, 0]);
  });

  it('renames the exhibitor once its slug says so', async () => {
    await media();
    const file = `name.zh-Hans,name.en,slug\n上海一财万项,Media Group,media-${count}\n`;
    expect((await files.run('exhibitors', slug, file)).plan.changed).toBe(1);
    expect(await names()).toEqual([{ 'zh-Hans': '上海一财万项', en: 'Media Group' }]);
  });

  it('is of a new exhibitor where an earlier row of the file is equal in one language only', async () => {
    const { plan } = await files.run('exhibitors', slug, 'name.zh-Hans,name.en\n甲,Media\n乙,Media\n');
    expect([plan.created, plan.questions.count]).toEqual([2, 0]);
  });

  it('asks for products and sessions, too', async () => {
    const maker = await test.rows.exhibitor(event, { slug: `maker-${count}` });
    const name = { 'zh-Hans': '机械臂', en: 'Arm' };
    await test.rows.product(event, maker, { name });
    await test.rows.session(event, { title: name });
    const products = `exhibitor,name.zh-Hans,name.en\nmaker-${count},机器人,Arm\n`;
    const sessions = 'startsAt,endsAt,title.zh-Hans,title.en\n2017-09-15 09:00,2017-09-15 10:00,机器人,Arm\n';
    for (const [kind, file] of [
      ['products', products],
      ['sessions', sessions],
    ] as const) {
      const { plan } = await files.run(kind, slug, file);
      expect([kind, plan.created, plan.changed, plan.questions.count]).toEqual([kind, 0, 0, 1]);
    }
  });
});
