import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the screen of possible duplicates in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const values = { slug: 'acme-again', name: { en: 'ACME Robots' }, website: 'http://www.acme.example' };
    await console.server.rows.exhibitor(console.fair.event, { ...values, published: false });
    await console.server.settle();
  });
  afterAll(() => console.close());

  it.each([
    ['zh', '可能重复的展商', 'light', 1280],
    ['en', 'Possible duplicates', 'dark', 390],
  ] as const)('has no accessibility violations in %s', async (language, title, colorScheme, width) => {
    const viewport = { width, height: 900 };
    const page = await console.open('/exhibitors/duplicates', { language, colorScheme, viewport });
    await page.getByRole('region').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it('compares two exhibitors and merges one into the other', async () => {
    const page = await console.open('/exhibitors');
    await page.getByRole('link', { name: 'Duplicates' }).click();
    await page.getByRole('status').getByText('1 group', { exact: true }).waitFor();
    const group = page.getByRole('region', { name: /Acme Robots/ });
    await group.getByText('Same name').waitFor();
    await group.getByRole('link', { name: /^Compare and merge/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Acme Robots Co/ }).check();
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('heading', { level: 1, name: /Acme Robots Co/ }).waitFor();
    await page.goto(`${console.server.url}/console/fair-2026/exhibitors/duplicates`);
    await page.getByText('No duplicates found.').waitFor();
    await page.context().close();
  });
});
