import type { Page } from 'playwright-core';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const HOUR_MS = 60 * 60 * 1000;

const WORDS = {
  zh: {
    ...{ create: '新建公告', start: '开始', time: '开始 · 时间' },
    ...{ skipped: '没有这个时间，将按 03:30 保存', repeated: '这个时间出现两次，此处指第一次' },
  },
  en: {
    ...{ create: 'New announcement', start: 'Start', time: 'Start · Time' },
    ...{ skipped: 'this time does not exist. 03:30 is saved', repeated: 'The first one, before the change' },
  },
} as const;

describeInChromium('times in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { server, fair } = console;
    // Announcements must be near the days of their event.
    await server.sql.query(
      `update event set time_zone = 'Europe/Berlin', ends_on = greatest(ends_on, current_date) where id = $1`,
      [fair.event],
    );
    await server.rows.announcement(fair.event, {
      text: { en: 'The west gate is closed.' },
      starts_at: new Date(Date.now() - HOUR_MS).toISOString(),
    });
    await server.settle();
  });
  afterAll(() => console.close());

  const stateOf = (page: Page, state: string) => page.getByRole('listitem').filter({ hasText: state });

  itDeep(['zh', 'en'] as const)('show how a time at a clock change is saved: %s', async (language) => {
    const words = WORDS[language];
    const page = await console.open('/announcements', { language });
    await page.getByRole('button', { name: words.create }).click();
    const day = page.getByLabel(words.start, { exact: true });
    const time = page.getByLabel(words.time, { exact: true });
    const note = (text: string) => page.getByRole('dialog').getByRole('status').getByText(text);
    await day.fill('2027-03-28');
    await time.fill('02:30');
    await note(words.skipped).waitFor();
    await day.fill('2027-10-31');
    await note(words.repeated).waitFor();
    await time.fill('03:30');
    await note(words.repeated).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('use the clock of the server to end an announcement, not the slow one of a browser', async () => {
    const page = await console.open('/announcements');
    await page.clock.install({ time: Date.now() - 3 * HOUR_MS });
    await page.reload();
    await stateOf(page, 'Shown now').waitFor();
    await page.getByRole('button', { name: 'End now' }).click();
    await stateOf(page, 'Ended').waitFor();
    const { rows } = await console.server.sql.query<{ age: number }>(
      `select extract(epoch from now() - ends_at)::float8 as age from announcement where event_id = $1`,
      [console.fair.event],
    );
    expect(rows[0]?.age).toBeGreaterThan(0);
    expect(rows[0]?.age).toBeLessThan(60);
    await page.context().close();
  });
});
