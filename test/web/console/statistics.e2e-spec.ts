import { readFileSync } from 'node:fs';
import { itDeep } from '../../setup/deep.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  describe('the usage of kiosks', () => {
    beforeAll(async () => {
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

    itDeep([
      ['zh', '使用统计', '每日次数', '合计', '下载 CSV'],
      ['en', 'Usage', 'By day', 'Total', 'Download CSV'],
    ] as const)('is counted by day and can be downloaded: %s', async (language, link, byDay, total, csv) => {
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

    itDeep([
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
    ] as const)('is counted for a range of days: %s', async (language, byDay, [from, to], csv, lines) => {
      const page = await console.open('/kiosks/usage', { language });
      const days = page.getByRole('table', { name: byDay }).locator('time');
      // The table may be absent while other days are loaded.
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

    itDeep([
      ['zh', /^查看最多/, '顶峰机器人有限公司'],
      ['en', /^Most viewed/, 'Acme Robots Co., Ltd.'],
    ] as const)('links to the most viewed objects: %s', async (language, title, name) => {
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
    ] as const)('has no accessibility violations in %s', async (language, title, colorScheme, width) => {
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

  describe('the empty searches', () => {
    beforeAll(async () => {
      for (const [day, words, count] of [
        ['2026-11-20', 'laser cutter', 4],
        ['2026-11-27', 'laser cutter', 8],
        ['2026-11-27', '=cmd', 1],
        ['2026-11-27', '', 2],
      ]) {
        await console.server.rows.link('empty_search', { event_id: console.fair.event, day, words, count });
      }
    });

    itDeep([
      ['zh', '查看没有结果的搜索', '下载 CSV', { searched: '搜索的词', byDay: '每日次数', total: '合计' }],
      [
        'en',
        'See the searches without a result',
        'Download CSV',
        { searched: 'Searched words', byDay: 'By day', total: 'Total' },
      ],
    ] as const)(
      'are listed and can be downloaded: %s',
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

    itDeep([
      ['zh', '从', '下载 CSV'],
      ['en', 'From', 'Download CSV'],
    ] as const)('are downloaded completely from a start day on: %s', async (language, from, csv) => {
      const words = Array.from({ length: 120 }, (_, index) => `${language} ${String(index)}`);
      const { rows } = console.server;
      await rows.inTransaction(async () => {
        for (const word of words) {
          const row = { event_id: console.fair.event, day: '2026-12-01', words: word, count: 1 };
          await rows.link('empty_search', row);
        }
      });
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
    ] as const)('have no accessibility violations in %s', async (language, title, colorScheme, width) => {
      const viewport = { width, height: 900 };
      const page = await console.open('/searches', { language, colorScheme, viewport });
      await page.getByRole('table').nth(1).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
      expect(await console.violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    });
  });
});
