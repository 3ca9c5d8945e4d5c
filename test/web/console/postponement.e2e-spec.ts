import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const DAY_MS = 86_400_000;

describeInChromium('the console, for an event that moves to other days', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  itDeep([
    [
      'en',
      { first: 'First day', last: 'Last day', move: /60 days later, too/, save: 'Save', saved: 'Saved' },
    ],
    ['zh', { first: '开始日期', last: '结束日期', move: /推迟 60 天/, save: '保存', saved: '已保存' }],
  ] as const)('moves the programme with the first day: %s', async (language, words) => {
    const { server, fair } = console;
    const { rows: events } = await server.sql.query<{ day: string }>(
      'select starts_on::text as day from event where id = $1',
      [fair.event],
    );
    const startsAt = new Date(`${events[0]!.day}T02:00:00Z`);
    const session = await server.rows.session(fair.event, {
      starts_at: startsAt.toISOString(),
      ends_at: new Date(startsAt.getTime() + 3_600_000).toISOString(),
    });
    await server.settle();
    const page = await console.open('/settings', { as: 'ADMINISTRATOR', language });
    const later = async (day: string) => {
      const value = await page.getByLabel(day).inputValue();
      return new Date(Date.parse(value) + 60 * DAY_MS).toISOString().slice(0, 10);
    };
    const [startsOn, endsOn] = await Promise.all([later(words.first), later(words.last)]);
    await page.getByLabel(words.first).fill(startsOn);
    expect(await page.getByLabel(words.last).inputValue()).toBe(endsOn);
    expect(await page.getByRole('checkbox', { name: words.move }).isChecked()).toBe(true);
    expect(await console.violations(page)).toEqual([]);
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.saved, { exact: true }).waitFor();
    const moved = await server.sql.query('select starts_at from session where id = $1', [session]);
    expect(moved.rows).toEqual([{ starts_at: new Date(startsAt.getTime() + 60 * DAY_MS) }]);
    await page.context().close();
  });
});
