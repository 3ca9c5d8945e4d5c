import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an imported list', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  it('can have contact details that follow later, which are empty and counted once', async () => {
    const file = 'id,Company,Phone,E-mail,Website\n1,A,TBA,待定,见名片\n2,B,电话待补,N/A,-\n';
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.problems).toEqual([]);
    expect(plan.warnings).toEqual(['Cells without a value yet, read as empty: 5, such as "TBA" in row 2.']);
    expect(await fair.exhibitors('contact_phone, contact_email, website')).toEqual(
      Array(2).fill({ contact_phone: null, contact_email: null, website: null }),
    );
  });

  it('can have countries and categories that follow later', async () => {
    const file = 'Company,Country,Category\nA,TBA,待定\nB,DE,Robots\n';
    const { plan } = await fair.run('exhibitors', file, { given: { createCategories: true } });
    expect([plan.problems, plan.makes.categories]).toEqual([[], ['robots']]);
    expect(plan.warnings).toEqual(['Cells without a value yet, read as empty: 2, such as "TBA" in row 2.']);
  });

  it('unites identical rows of every kind, and counts them', async () => {
    const file = 'No.,Company,Country\n1,A,DE\n2,B,FR\n3,A,DE\n';
    const { plan } = await fair.run('exhibitors', file);
    expect(plan).toMatchObject({ created: 2, problems: [] });
    expect(plan.warnings).toEqual([
      'Rows that equal an earlier row and are united with it: 1, such as row 4 with row 2.',
    ]);
  });

  it('names the row of a taken booth, also if it is united with an earlier row', async () => {
    const file = 'Company,Country,Booth\nA,DE,H1-1\nB,FR,H1-2\nA,DE,H1-2\n';
    const { plan } = await fair.run('exhibitors', file, { given: { createBooths: true } });
    expect(plan.problems.map(({ row, value }) => [row, value])).toEqual([
      [3, 'H1-2'],
      [4, 'H1-2'],
    ]);
  });

  it('corrects breaks, backticks and wrong controls in names and booths, and shows each corrected cell', async () => {
    const file = 'id,Company,Booth\n1,"Alpha\nLtd",`H1-1\n2,`Beta,H1-2\u0080\n3,"上海\n公司",H1-3\n';
    const { plan } = await fair.run('exhibitors', file, { given: { createBooths: true } });
    expect(plan.problems).toEqual([]);
    expect(plan.makes.booths).toEqual(['H1-1', 'H1-2', 'H1-3']);
    expect(plan.corrected.sample.map(({ place, becomes }) => [place, becomes])).toEqual([
      ['row 2', 'Alpha Ltd'],
      ['row 2', 'H1-1'],
      ['row 3', 'Beta'],
      ['row 3', 'H1-2'],
      ['row 4', '上海公司'],
    ]);
  });
});
