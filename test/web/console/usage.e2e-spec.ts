import { readFileSync } from 'node:fs';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the use of the kiosks in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    for (const [day, kind, object_id, count] of [
      ['2026-11-27', 'VIEW', fair.acme, 1200],
      ['2026-11-28', 'VIEW', fair.acme, 30],
      ['2026-11-28', 'VIEW', fair.talk, 5],
      ['2026-11-28', 'SEARCH', null, 9],
      ['2026-11-28', 'EMPTY_SEARCH', null, 4],
    ]) {
      await server.rows.link('kiosk_usage', { event_id: fair.event, day, kind, object_id, count });
    }
  });
  afterAll(() => console.close());

  it.each([
    ['zh', '使用统计', '每日次数', '合计', '下载 CSV'],
    ['en', 'Usage', 'By day', 'Total', 'Download CSV'],
  ] as const)('counts by day and offers a file: %s', async (language, link, byDay, total, csv) => {
    const page = await console.open('/kiosks', { language });
    await page.getByRole('link', { name: link }).click();
    const table = page.getByRole('table', { name: byDay });
    const cells = async (day: string) =>
      table.getByRole('row').filter({ hasText: day }).getByRole('cell').allTextContents();
    await table.waitFor();
    expect(await cells('2026-11-28')).toEqual(['35', '9', '4', '0']);
    expect(await cells(total)).toEqual(['1,235', '9', '4', '0']);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: csv }).click();
    expect((await download).suggestedFilename()).toBe('fair-2026-kiosks.csv');
    await page.context().close();
  });

  it.each([
    [
      'zh',
      '每日次数',
      ['从', '到'],
      '下载查看次数（CSV）',
      ['名称,类型,次数', '顶峰机器人有限公司,展商,1200'],
    ],
    [
      'en',
      'By day',
      ['From', 'To'],
      'Download views (CSV)',
      ['Name,Kind,Views', '"Acme Robots Co., Ltd.",Exhibitor,1200'],
    ],
  ] as const)('counts the days from one to another: %s', async (language, byDay, [from, to], csv, lines) => {
    const page = await console.open('/kiosks/usage', { language });
    const days = page.getByRole('table', { name: byDay }).locator('time');
    // While other days are loaded, the table may be gone.
    const shows = (day: string) => until(async () => (await days.allTextContents()).join() === day);
    await days.nth(1).waitFor();
    await page.getByLabel(to, { exact: true }).fill('2026-11-27');
    await page.waitForURL(/to=2026-11-27/);
    await shows('2026-11-27');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: csv }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.slice(1).trim().split('\r\n')).toEqual(lines);
    await page.getByLabel(to, { exact: true }).fill('');
    await page.getByLabel(from, { exact: true }).fill('2026-11-28');
    await shows('2026-11-28');
    await page.context().close();
  });

  it.each([
    ['zh', /^查看最多/, '顶峰机器人有限公司'],
    ['en', /^Most viewed/, 'Acme Robots Co., Ltd.'],
  ] as const)('leads to the objects that were viewed most: %s', async (language, title, name) => {
    const page = await console.open('/kiosks/usage', { language });
    const first = page.getByRole('table', { name: title }).getByRole('row').nth(1);
    expect(await first.getByRole('cell').last().textContent()).toBe('1,230');
    await first.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.context().close();
  });

  it.each([
    ['zh', '终端使用统计', 'light', 1280],
    ['en', 'Use of the kiosks', 'dark', 390],
  ] as const)('breaks no rule of axe in %s', async (language, title, colorScheme, width) => {
    const page = await console.open('/kiosks/usage', {
      language,
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.getByRole('table').nth(1).getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
