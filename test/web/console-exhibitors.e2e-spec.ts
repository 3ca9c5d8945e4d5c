import { ConsoleApp } from './console-app.js';
import { describeInChromium } from './chromium.js';

describeInChromium('the list of exhibitors in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it('shows the rows of a status and approves selected ones', async () => {
    const page = await console.open('/exhibitors');
    await page.getByRole('button', { name: 'To review 3' }).click();
    await page.waitForURL(/status=SUBMITTED/);
    const list = page.getByRole('grid', { name: 'Exhibitors' });
    await list.getByRole('row', { name: 'Beta Batteries' }).getByRole('checkbox').check({ force: true });
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('1 done').waitFor();
    await page.getByRole('button', { name: 'To review 2' }).waitFor();
    expect(await list.getByRole('row', { name: 'Beta Batteries' }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['zh', '展商'],
    ['en', 'Exhibitors'],
  ] as const)('breaks no rule of axe in %s', async (language, title) => {
    const page = await console.open('/exhibitors', { language });
    await page.getByRole('row').nth(3).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    expect(await console.violations(page)).toEqual([]);
    await page.context().close();
  });
});
