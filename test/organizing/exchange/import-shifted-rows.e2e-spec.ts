import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a row with more cells than the header', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  const file = 'id,Company,Country\n1,Alpha, Inc.,DE\n2,Beta,FR\n';

  it('is a problem of the row, not of the file', async () => {
    const { plan, job } = await fair.run('exhibitors', file);
    expect(job).toBeNull();
    expect(plan.problems).toMatchObject([
      {
        row: 2,
        column: null,
        option: 'skipBadRows',
        reason: expect.stringContaining('more cells than the header ("DE")'),
      },
    ]);
  });

  it('is left out with its object, while the other rows are imported', async () => {
    const { plan } = await fair.run('exhibitors', file, { given: { skipBadRows: true } });
    expect(plan).toMatchObject({ created: 1, problems: [], refused: [{ row: 2 }] });
    expect(await fair.exhibitors('name')).toEqual([{ name: { 'zh-Hans': 'Beta' } }]);
  });
});
