import type { OptionValues } from '../../../src/organizing/exchange/import-options.js';
import { ImportFair } from '../../build/importing.js';
import { workbookOf } from '../../build/organizer-lists/workbook.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const FILE = 'Company,Country,City\nAlpha,DE,Kiel\nBeta,Atlantis,Bonn\nSum of 2 firms,,\n';
const SHEETS = [
  {
    name: 'Hall 1',
    rows: [
      ['Company', 'Country'],
      ['Alpha', 'DE'],
      ['Beta', 'FR'],
    ],
  },
  {
    name: 'Hall 2',
    rows: [
      ['Company', 'Country'],
      ['Gamma', 'DE'],
      ['Delta', 'FR'],
    ],
  },
];

describe('a row that an import leaves out', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => (test = await startTestCatalog()));
  afterAll(() => test.close());
  beforeEach(async () => {
    fair = await ImportFair.make(test, { locales: '{en}' });
  });

  const names = async () => (await fair.exhibitors(`name->>'en' as name`)).map(({ name }) => name);
  const runSheets = async (given: OptionValues) =>
    fair.run('exhibitors', await workbookOf(SHEETS), { format: 'xlsx', given });

  it('has no problem, is no exhibitor, and is counted', async () => {
    const { plan: refused } = await fair.run('exhibitors', FILE);
    expect(refused.loneRows).toEqual([{ row: 4, place: 'row 4', text: 'Sum of 2 firms' }]);
    const { plan } = await fair.run('exhibitors', FILE, { given: { leaveOut: ['3', '4'] } });
    expect([plan.created, plan.problems, plan.loneRows, plan.warnings]).toEqual([1, [], [], []]);
    expect(plan.leftOut).toEqual([
      { row: 3, place: 'row 3', text: 'Beta · Atlantis · Bonn' },
      { row: 4, place: 'row 4', text: 'Sum of 2 firms' },
    ]);
    expect(await names()).toEqual(['Alpha']);
  });

  it('is named by its sheet and its number in the sheet', async () => {
    const { plan } = await runSheets({ leaveOut: ['Hall 1!2', 'Hall 2!3'] });
    expect(plan.leftOut.map(({ place }) => place)).toEqual(['Hall 1!2', 'Hall 2!3']);
    expect(await names()).toEqual(['Beta', 'Gamma']);
  });

  it('is reported if the file lacks it, also if another sheet has so many rows', async () => {
    const { plan } = await runSheets({ leaveOut: ['Hall 1!5', 'Hall 2!9', 'Hall 3!2'] });
    expect([plan.leftOut, plan.created]).toEqual([[], 4]);
    expect(plan.warnings).toEqual(
      ['Hall 1!5', 'Hall 3!2', 'Hall 2!9'].map(
        (name) => `The file has no row "${name}" that can be left out.`,
      ),
    );
  });

  it.each([
    ['2', 'The row "2" needs the name of its sheet, such as "Hall 1!2".'],
    ['second', '"second" must be the number of a row, like "5" or "Sheet 2!5".'],
  ])('stops the import if "%s" does not name one row', async (name, refusal) => {
    await expect(runSheets({ leaveOut: [name] })).rejects.toThrow(refusal);
  });

  it('does not withdraw the exhibitor that it describes', async () => {
    const columns = 'Company,status,published\n';
    await fair.run('exhibitors', `${columns}Alpha,APPROVED,true\nBeta,APPROVED,true\n`);
    await test.settle();
    const { plan } = await fair.run('exhibitors', `${columns}Alpha,APPROVED,true\nBeta,APPROVED,true\n`, {
      given: { leaveOut: ['3'], withdrawMissing: true },
    });
    expect([plan.changed, plan.missing.count, plan.leftOut.length]).toEqual([0, 0, 1]);
  });
});
