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
