import { ImportFair } from '../../build/importing.js';
import { workbookOf } from '../../build/organizer-lists/workbook.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { OptionValues } from '../../../src/organizing/exchange/import-options.js';

const HOME = [
  ['Company Name (Chinese)', 'Company Name (English)', 'City'],
  ['甲', 'Alpha', 'Xiamen'],
  ['乙', 'Beta', 'Beijing'],
];
const ABROAD = [
  ['Country', 'Company'],
  ['DE', 'Gamma'],
  ['Atlantis', 'Delta'],
];

describe('an import of sheets with different headers', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => (test = await startTestCatalog()));
  afterAll(() => test.close());
  beforeEach(async () => {
    fair = await ImportFair.make(test, { locales: '{zh-Hans,en}' });
  });

  const run = async (given: OptionValues, sheets: Readonly<Record<string, readonly string[][]>>) => {
    const parts = Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
    return fair.run('exhibitors', await workbookOf(parts), { format: 'xlsx', given });
  };
  const SHEETS = { Home: HOME, Abroad: ABROAD };

  it('gives a field to the columns of two sheets', async () => {
    const { plan: unclear } = await run({}, SHEETS);
    expect(unclear.problems).toContainEqual(
      expect.objectContaining({ column: 'Company', code: 'UNKNOWN_COLUMN' }),
    );
    const { plan, job } = await run({ map: ['Company=name.en'], dropBadCells: true }, SHEETS);
    expect([plan.problems, job]).toEqual([[], expect.any(String)]);
    expect(plan.dropped.map(({ place, value }) => [place, value])).toEqual([['Abroad!A3', 'Atlantis']]);
    expect(plan.columns.map(({ name, field, sheets, filled }) => [name, field, sheets, filled])).toEqual([
      ['Company Name (Chinese)', 'name.zh-Hans', ['Home'], 2],
      ['Company Name (English)', 'name.en', ['Home'], 2],
      ['City', 'city.zh-Hans', ['Home'], 2],
      ['Country', 'country', ['Abroad'], 2],
      ['Company', 'name.en', ['Abroad'], 2],
    ]);
    expect(await fair.exhibitors(`name->>'en' as name`)).toEqual(
      ['Alpha', 'Beta', 'Delta', 'Gamma'].map((name) => ({ name })),
    );
  });

  it('remembers the choice for the next import of the same list', async () => {
    await run({ map: ['Company=name.en'], dropBadCells: true }, SHEETS);
    const { plan } = await run({ dropBadCells: true }, SHEETS);
    expect([plan.problems, plan.created, plan.unchanged]).toEqual([[], 0, 4]);
    expect(plan.columns.find(({ name }) => name === 'Company')).toMatchObject({
      state: 'MAPPED',
      remembered: true,
    });
  });

  it('can give the same header of two sheets different fields', async () => {
    const people = [
      ['Name', 'E-mail', 'Firm'],
      ['Li', 'li@example.org', 'Alpha'],
    ];
    const { plan } = await run(
      { map: ['People!Name=contactName', 'People!Firm=name.en', 'Name=name.en'] },
      { People: people, Firms: [['Name'], ['Beta']] },
    );
    expect(plan.problems).toEqual([]);
    expect(plan.columns.map(({ name, field }) => [name, field])).toEqual([
      ['People!Name', 'contactName'],
      ['Name', 'name.en'],
      ['E-mail', 'contactEmail'],
      ['People!Firm', 'name.en'],
    ]);
    expect(await fair.exhibitors(`name->>'en' as name, contact_name`)).toEqual([
      { name: 'Alpha', contact_name: 'Li' },
      { name: 'Beta', contact_name: null },
    ]);
  });

  it('drops a choice for the column of a sheet that is not selected', async () => {
    const given = { map: ['Company=name.en'], ignoreColumn: ['Abroad!Country'], sheet: ['Home'] };
    const { plan } = await run(given, SHEETS);
    expect([plan.problems, plan.warnings, plan.created]).toEqual([[], [], 2]);
  });

  it('goes on with a choice for a column that the file lacks, and says so', async () => {
    const { plan } = await run({ map: ['Firma=name.en'], ignoreColumn: ['Rang'] }, { Home: HOME });
    expect([plan.problems, plan.created]).toEqual([[], 2]);
    expect(plan.warnings).toEqual([
      'The file has no column "Rang". The choice for it has no effect.',
      'The file has no column "Firma". The choice for it has no effect.',
    ]);
  });
});
