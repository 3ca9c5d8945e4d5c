import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an imported list with doubtful letters', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  it('stores no name in which "?" replaces a letter', async () => {
    const file = 'id,Company\n1,Wroc?aw Stal\n2,北?科技\n3,?ywiec\n4,Why? Ltd\n5,谁来?\n6,M?ller\n7,M?LLER\n';
    const { plan } = await fair.run('exhibitors', file, { given: { skipBadRows: true } });
    expect(plan.refused.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Company'],
      [3, 'Company'],
      [4, 'Company'],
      [7, 'Company'],
      [8, 'Company'],
    ]);
    expect(await fair.exhibitors('name')).toHaveLength(2);
  });

  it.each(['Gda?', 'Gda? Stal', '北京科?'])(
    'stores no name with "?" at the end of a word: %s',
    async (name) => {
      const { plan } = await fair.run('exhibitors', `Company,City\nA,Gda?\n${name},B\n`);
      expect(plan.problems).toMatchObject([
        { row: 2, column: 'City' },
        { row: 3, column: 'Company', reason: expect.stringMatching(/^has "\?" in the place of a letter/) },
      ]);
    },
  );

  it.each(['Who is next?', 'Was ist das?', '你准备好了吗?', 'Ready ?', 'Ready？', '谁来?我们!'])(
    'stores the question %s',
    async (name) => {
      const { plan } = await fair.run('exhibitors', `Company\n${name}\n`);
      expect([plan.created, plan.problems]).toEqual([1, []]);
    },
  );

  it('has a warning about descriptions in which "?" replaces a letter, and none about questions', async () => {
    const descriptions = [
      'Stal z Wroc?awia i Gda? dla ka?dego',
      '北?科技的机器人',
      'Ready to go?',
      'Ready?Call us! What? really',
      '谁来?我们来。',
      'See https://a.example/x?page=2 or a.php?b=1',
    ];
    const rows = descriptions.map((description, index) => `C${index},"${description}"`);
    const { plan } = await fair.run('exhibitors', `Company,Description\n${rows.join('\n')}\n`);
    expect([plan.created, plan.problems]).toEqual([6, []]);
    expect(plan.warnings).toEqual([
      'Texts that perhaps have "?" in the place of a letter: 2, such as "Wroc?awia" in row 2.',
    ]);
  });

  it('creates no category in which "?" replaces a letter', async () => {
    const { plan } = await fair.run('exhibitors', 'Company,Category\nA,机?人\n', {
      given: { createCategories: true },
    });
    expect(plan.problems).toMatchObject([{ row: 2, column: 'Category', value: '机?人' }]);
  });

  it('has a warning if another encoding is nearly as plausible', async () => {
    const file = Buffer.from('Company,City\nAlpha,\xddzmir\n', 'latin1');
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.reading.encoding?.name).toBe('windows-1254');
    expect(plan.warnings).toEqual([
      'The encoding windows-1254 is a guess. The file could also have "Ýzmir" for "İzmir" in windows-1252.',
    ]);
    const { plan: chosen } = await fair.run('exhibitors', file, { given: { encoding: 'windows-1252' } });
    expect(chosen.warnings).toEqual([]);
  });
});
