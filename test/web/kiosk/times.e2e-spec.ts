import type { Request } from 'playwright-core';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer } from './app.js';

describeInChromium('a kiosk over time', () => {
  let server: KioskServer;
  let kiosk: KioskPage;
  const unanswered = new Set<Request>();

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
    kiosk.page.on('request', (request) => unanswered.add(request));
    kiosk.page.on('response', (response) => unanswered.delete(response.request()));
    kiosk.page.on('requestfailed', (request) => unanswered.delete(request));
    await kiosk.page.clock.install();
  });
  beforeEach(() => kiosk.restart());
  afterAll(() => server.close());

  const seconds = (count: number): Promise<void> => kiosk.page.clock.runFor(count * 1000);
  const question = () => kiosk.page.getByRole('alertdialog', { name: '还在吗？' });
  const welcome = () => kiosk.page.getByRole('region', { name: '欢迎' });

  /**
   * Moves the clock of the kiosk without a network, since a response, also one of a request that was sent
   * before, would reset it to the server's clock.
   */
  async function withoutNetwork(work: () => Promise<void>): Promise<void> {
    await kiosk.page.context().setOffline(true);
    try {
      await until(() => unanswered.size === 0);
      await kiosk.page.evaluate('0');
      await work();
    } finally {
      await kiosk.page.context().setOffline(false);
      await kiosk.page.clock.setSystemTime(Date.now());
    }
  }

  it('starts and ends announcements by the clock of the server, also without a network', async () => {
    const { rows, settle } = server.test;
    const now = Date.now();
    const today = new Date(now).toISOString().slice(0, 10);
    // Announcements must be near the days of their event.
    await rows.update('event', server.fair.event, { ends_on: today });
    await rows.announcement(server.fair.event, {
      text: { 'zh-Hans': '东门即将关闭' },
      starts_at: new Date(now - 60_000).toISOString(),
      ends_at: new Date(now + 3_600_000).toISOString(),
    });
    await rows.announcement(server.fair.event, {
      text: { 'zh-Hans': '演出开始' },
      starts_at: new Date(now + 1_800_000).toISOString(),
    });
    await settle();
    // The clock of the kiosk is a day slow, and a response of the server corrects it.
    await kiosk.page.clock.setSystemTime(now - 24 * 3_600_000);
    await kiosk.restart();
    const announcements = kiosk.page.getByRole('region', { name: '公告' });
    await announcements.getByText('东门即将关闭').waitFor();
    expect(await announcements.getByRole('listitem').count()).toBe(1);
    await withoutNetwork(async () => {
      await kiosk.page.clock.fastForward(3_500_000);
      await question().getByRole('button', { name: '继续' }).tap();
      await announcements.getByText('东门即将关闭').waitFor();
      await announcements.getByText('演出开始').waitFor();
      await seconds(150);
      await announcements.getByText('东门即将关闭').waitFor({ state: 'detached' });
      expect(await announcements.getByRole('listitem').allInnerTexts()).toEqual(['演出开始']);
    });
  });

  it('shows the date of its catalog after days without a network', async () => {
    const status = kiosk.page.getByRole('status');
    await status.getByText(/^更新于 \d\d:\d\d$/).waitFor();
    await withoutNetwork(async () => {
      await kiosk.page.clock.fastForward(7 * 24 * 3_600_000);
      await question().getByRole('button', { name: '继续' }).tap();
      await status.getByText(/^更新于 \d+月\d+日周. \d\d:\d\d$/).waitFor();
    });
  });

  it('shows the next session as time passes, also without a visitor', async () => {
    const { test, fair } = server;
    const now = await kiosk.page.evaluate(() => Date.now());
    const inHours = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
    await test.rows.update('event', fair.event, { ends_on: inHours(48).slice(0, 10) });
    const talks = [
      ['第一场', 1],
      ['第二场', 3],
    ] as const;
    for (const [title, hours] of talks) {
      const times = { starts_at: inHours(hours), ends_at: inHours(hours + 1) };
      await test.rows.session(fair.event, { title: { 'zh-Hans': title }, ...times });
    }
    await test.settle();
    await kiosk.restart();
    await seconds(61);
    await seconds(20);
    const [next, other] = [welcome().getByText('第一场'), welcome().getByText('第二场')];
    await next.waitFor();
    await withoutNetwork(async () => {
      await kiosk.page.clock.fastForward(2.5 * 3_600_000);
      await next.waitFor({ state: 'detached' });
      await other.waitFor();
    });
  });

  it('shows the current items of the playlist while no visitor is there', async () => {
    const { test, fair } = server;
    const day = 24 * 3600_000;
    const [tomorrow, yesterday] = [day, -day].map((ms) => new Date(Date.now() + ms).toISOString());
    const playlist = [
      { id: fair.robotId, from: null, until: yesterday },
      { id: fair.robotId, from: tomorrow, until: null },
      { id: fair.carId, from: null, until: tomorrow },
    ];
    await test.sql.query('update kiosk_settings set playlist = $1', [JSON.stringify(playlist)]);
    await kiosk.restart();
    await seconds(61);
    await seconds(20);
    const shown = () => kiosk.page.locator('.slide > div > b').innerText();
    await until(async () => (await shown()) === '重庆长安汽车有限公司');
    for (let time = 0; time < 4; time += 1) {
      await seconds(6);
      expect(await shown()).toBe('重庆长安汽车有限公司');
    }
    await test.sql.query(`update kiosk_settings set playlist = '[]'`);
  });
});
