import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a row without an id', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  const media = () =>
    test.rows.exhibitor(fair.event, {
      slug: 'media',
      name: { 'zh-Hans': '上海第一财经', en: 'Media Group' },
    });
  const names = async () =>
    (
      await test.sql.query('select name from exhibitor where event_id = $1 order by created_at', [fair.event])
    ).rows.map(({ name }) => name as unknown);

  it('causes a question and no change if its names match an exhibitor in one language only', async () => {
    await media();
    const file = 'name.zh-Hans,name.en,city.en\n上海一财万项,Media Group,Shanghai\n新公司,New,\n';
    const { plan, steps } = await fair.run('exhibitors', file);
    expect([plan.created, plan.changed, plan.problems]).toEqual([1, 0, []]);
    expect(plan.questions).toMatchObject({
      count: 1,
      sample: [{ row: 2, column: 'name.zh-Hans', object: 'media' }],
    });
    expect(steps.map(({ row }) => row)).toEqual([3]);
    expect(await names()).toEqual([
      { 'zh-Hans': '上海第一财经', en: 'Media Group' },
      { 'zh-Hans': '新公司', en: 'New' },
    ]);
  });

  it.each(['TBA', '待定', '待确认', 'N/A'])('is a problem if its name is %s', async (name) => {
    const { plan } = await fair.run('exhibitors', `Company,City\n${name},Berlin\n`, { dryRun: true });
    expect(plan.created).toBe(0);
    expect(plan.problems).toMatchObject([{ row: 2, column: 'Company' }]);
  });

  it.each(['TBS', 'TBN', 'TBC', 'Pending'])('can have the name %s of a company', async (name) => {
    const { plan } = await fair.run('exhibitors', `Company,City\n${name},Berlin\n`, { dryRun: true });
    expect([plan.created, plan.problems]).toEqual([1, []]);
  });

  it('matches an exhibitor if no given language differs', async () => {
    await media();
    const { plan } = await fair.run('exhibitors', 'name.en,city.en\nMedia Group,Shanghai\n');
    expect([plan.changed, plan.questions.count]).toEqual([1, 0]);
  });

  it('prefers the exhibitor that matches in all languages to one that matches in one', async () => {
    await media();
    const other = { 'zh-Hans': '上海一财万项', en: 'Media Group' };
    await test.rows.exhibitor(fair.event, { name: other });
    const file = 'name.zh-Hans,name.en,city.en\n上海一财万项,Media Group,Shanghai\n';
    const { plan, steps } = await fair.run('exhibitors', file);
    expect([plan.changed, plan.questions.count]).toEqual([1, 0]);
    expect(steps[0]?.changes.map(({ column }) => column)).toEqual(['city.en']);
  });

  it.each(['externalId', 'slug'])('creates an exhibitor if its %s is new', async (column) => {
    await media();
    const file = `name.zh-Hans,name.en,${column}\n上海一财万项,Media Group,one\n`;
    const { plan } = await fair.run('exhibitors', file);
    expect([plan.created, plan.changed, plan.questions.count]).toEqual([1, 0, 0]);
  });

  it('renames an exhibitor if its slug matches', async () => {
    await media();
    const file = `name.zh-Hans,name.en,slug\n上海一财万项,Media Group,media\n`;
    expect((await fair.run('exhibitors', file)).plan.changed).toBe(1);
    expect(await names()).toEqual([{ 'zh-Hans': '上海一财万项', en: 'Media Group' }]);
  });

  it('creates an exhibitor if it matches an earlier row of the file in one language only', async () => {
    const { plan } = await fair.run('exhibitors', 'name.zh-Hans,name.en\n甲,Media\n乙,Media\n');
    expect([plan.created, plan.questions.count]).toEqual([2, 0]);
  });

  it('also causes questions for products and sessions', async () => {
    const maker = await test.rows.exhibitor(fair.event, { slug: 'maker' });
    const name = { 'zh-Hans': '机械臂', en: 'Arm' };
    await test.rows.product(fair.event, maker, { name });
    await test.rows.session(fair.event, { title: name });
    const products = `exhibitor,name.zh-Hans,name.en\nmaker,机器人,Arm\n`;
    const sessions = 'startsAt,endsAt,title.zh-Hans,title.en\n2017-09-15 09:00,2017-09-15 10:00,机器人,Arm\n';
    for (const [kind, file] of [
      ['products', products],
      ['sessions', sessions],
    ] as const) {
      const { plan } = await fair.run(kind, file);
      expect([kind, plan.created, plan.changed, plan.questions.count]).toEqual([kind, 0, 0, 1]);
    }
  });
});
