import { workbookOf } from '../../build/organizer-lists/workbook.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEETS = [
  {
    name: 'Home',
    rows: [
      ['Company Name (Chinese)', 'Company Name (English)', 'Country'],
      ['甲', 'Alpha', 'CN'],
    ],
  },
  {
    name: 'Abroad',
    rows: [
      ['Company', 'Country'],
      ['Gamma', 'DE'],
    ],
  },
];

describeInChromium('the import of a workbook with several sheets', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it('gives different headers one field, and goes on without one of the sheets', async () => {
    const page = await console.open('/import', { language: 'en' });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    const buffer = Buffer.from(await workbookOf(SHEETS));
    await (await chooser).setFiles({ name: 'sheets.xlsx', mimeType: XLSX, buffer });
    const problems = page.getByRole('table', { name: 'Problems' });
    await problems.getByText('Another column has this field.').waitFor();
    await page.getByRole('button', { name: 'Field of "Company"' }).click();
    await page.getByRole('option', { name: 'Name · English' }).click();
    const sum = (text: string) => page.locator('dl.sums > div').filter({ hasText: text });
    await sum('New2').waitFor();
    await sum('Problems0').waitFor();

    const country = page.getByRole('row', { name: /^Country/ });
    await country.getByRole('button', { name: 'Choose per sheet' }).click();
    await page.getByRole('button', { name: 'Field of "Abroad!Country"' }).waitFor();
    expect(await page.getByRole('button', { name: 'Field of "Home!Country"' }).count()).toBe(1);

    await page.getByText('Abroad (1 row)').click();
    await sum('New1').waitFor();
    await sum('Problems0').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: 1 new, 0 changed').waitFor();
    await page.context().close();
  });
});
