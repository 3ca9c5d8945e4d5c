import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('rows with names that differ only in case and width', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test, { locales: '{en}' });
  });

  afterAll(() => test.close());

  const names = async () => (await fair.exhibitors(`name->>'en' as name`)).map(({ name }) => name);

  it.each([
    [
      'with booths',
      'Company,City,Booth\nAcme,Kiel,H1-A1\nACME,,H1-A2\nＡｃｍｅ,Kiel,H1-A3\nBeta,Bonn,H1-A4\n',
    ],
    ['without lists', 'Company,City,Website\nAcme,Kiel,\nACME,,acme.example\nＡｃｍｅ,Kiel,\nBeta,Bonn,\n'],
  ])('are one exhibitor of a list %s, and the plan says so', async (_what, file) => {
    const given = { createBooths: true };
    const { plan } = await fair.run('exhibitors', file, { given });
    expect([plan.created, plan.problems]).toEqual([2, []]);
    expect(plan.warnings).toContain(
      '2 rows describe the same as an earlier row and are united with it, such as row 3 with row 2.',
    );
    expect(plan.corrected.sample.map(({ row, value, becomes }) => [row, value, becomes])).toEqual([
      [3, 'ACME', 'Acme'],
      [4, 'Ａｃｍｅ', 'Acme'],
    ]);
    expect(await names()).toEqual(['Acme', 'Beta']);
    const { plan: again } = await fair.run('exhibitors', file, { given });
    expect([again.created, again.changed, again.unchanged, again.problems]).toEqual([0, 0, 2, []]);
  });

  it('are a problem that names both rows if another cell differs', async () => {
    const { plan } = await fair.run('exhibitors', 'Company,City\nAcme,Kiel\nACME,Bonn\n');
    expect(plan.problems).toMatchObject([
      {
        row: 3,
        column: 'City',
        value: 'Bonn',
        reason: 'differs from row 2, which describes the same',
        option: 'skipBadRows',
      },
    ]);
  });

  it('describe the stored exhibitor, and the exact name has priority', async () => {
    await fair.run('exhibitors', 'Company,City\nAcme,Kiel\n');
    const { plan, steps } = await fair.run('exhibitors', 'Company,City\nACME,Bonn\n', { dryRun: true });
    expect([plan.created, plan.changed]).toEqual([0, 1]);
    expect(steps[0]?.changes).toMatchObject([
      { column: 'name.en', before: 'Acme', after: 'ACME' },
      { column: 'city.en', before: 'Kiel', after: 'Bonn' },
    ]);
    await test.rows.exhibitor(fair.event, { name: { en: 'ACME' } });
    const exact = await fair.run('exhibitors', 'Company,City\nACME,Bonn\n', { dryRun: true });
    expect([exact.plan.changed, exact.steps[0]?.changes.map(({ column }) => column)]).toEqual([
      1,
      ['city.en'],
    ]);
  });

  it('are different exhibitors if their ids differ', async () => {
    const { plan } = await fair.run('exhibitors', 'id,Company\n1,Acme\n2,ACME\n');
    expect([plan.created, plan.problems]).toEqual([2, []]);
  });
});
