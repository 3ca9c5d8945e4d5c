import { readFileSync } from 'node:fs';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the searches without a result in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    for (const [day, words, count] of [
      ['2026-11-20', 'laser cutter', 4],
      ['2026-11-27', 'laser cutter', 8],
      ['2026-11-27', '=cmd', 1],
      ['2026-11-27', '', 2],
    ]) {
      await console.server.rows.link('empty_search', { event_id: console.fair.event, day, words, count });
    }
  });
  afterAll(() => console.close());

  it.each([
    ['zh', '查看没有结果的搜索', '下载 CSV', { searched: '搜索的词', byDay: '每日次数', total: '合计' }],
    [
      'en',
      'See the searches without a result',
      'Download CSV',
      { searched: 'Searched words', byDay: 'By day', total: 'Total' },
    ],
  ] as const)(
    'are listed and saved as a file: %s',
    async (language, link, csv, { searched, byDay, total }) => {
      const page = await console.open('/settings', { language });
      await page.getByRole('link', { name: link }).click();
      const rows = (table: string) =>
        page
          .getByRole('table', { name: table })
          .locator('tbody tr')
          .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      await page.getByRole('table', { name: searched }).waitFor();
      expect(await rows(searched)).toEqual([
        ['laser cutter', '12', '2026-11-27'],
        ['=cmd', '1', '2026-11-27'],
      ]);
      expect(await rows(byDay)).toEqual([
        ['2026-11-27', '11'],
        ['2026-11-20', '4'],
        [total, '15'],
      ]);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: csv }).click();
      expect((await download).suggestedFilename()).toBe('fair-2026-searches.csv');
      await page.context().close();
    },
  );

  it.each([
    ['zh', '从', '下载 CSV'],
    ['en', 'From', 'Download CSV'],
  ] as const)('are saved as a whole, from a day on: %s', async (language, from, csv) => {
    const words = Array.from({ length: 120 }, (_, index) => `${language} ${String(index)}`);
    for (const word of words) {
      const row = { event_id: console.fair.event, day: '2026-12-01', words: word, count: 1 };
      await console.server.rows.link('empty_search', row);
    }
    const page = await console.open('/searches', { language });
    await page.getByLabel(from, { exact: true }).fill('2026-11-30');
    await page.waitForURL(/from=2026-11-30/);
    await page.getByText('=cmd').waitFor({ state: 'detached' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: csv }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const saved = text.split('\r\n').filter((line) => line.startsWith(language));
    expect(saved).toHaveLength(words.length);
    expect(text).not.toContain('laser cutter');
    await page.context().close();
  });

  it.each([
    ['zh', '没有结果的搜索', 'light', 1280],
    ['en', 'Searches without a result', 'dark', 390],
  ] as const)('break no rule of axe in %s', async (language, title, colorScheme, width) => {
    const viewport = { width, height: 900 };
    const page = await console.open('/searches', { language, colorScheme, viewport });
    await page.getByRole('table').nth(1).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
