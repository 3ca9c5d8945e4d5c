import { PackingService } from '../../../src/visiting/sync/packing.service.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer } from './app.js';

const EXHIBITORS = 30_011;
/** More rows than any screen shows. */
const ROWS = 60;

describeInChromium('a kiosk with 30,000 exhibitors', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    const { test, fair } = server;
    await test.rows.exhibitor(fair.event, {
      name: { 'zh-Hans': '中兴赵州桥有限公司', en: 'Zhaozhou Bridge' },
    });
    await server.fillTo(EXHIBITORS);
    await test.app.get(PackingService).pack(fair.event);
    kiosk = await server.open();
  });
  afterAll(() => server.close());

  const rows = () => kiosk.page.getByRole('list', { name: '展商' }).getByRole('listitem');

  it('lists all of them by initial, with few rows in the page', async () => {
    await kiosk.tap(/展商$/);
    await kiosk.heading(/^展商 30011$/).waitFor();
    const letters = kiosk.page.getByRole('navigation', { name: 'A–Z' });
    await letters.getByRole('button', { name: 'Z', exact: true }).tap();
    await rows()
      .getByText(/^中源装备/)
      .first()
      .waitFor();
    const [last] = await kiosk.page
      .getByRole('list', { name: '展商' })
      .evaluateAll(([list]) => [list!.parentElement!.scrollTop / list!.parentElement!.scrollHeight]);
    expect(last).toBeGreaterThan(0.9);
    expect(await rows().count()).toBeLessThan(ROWS);
  });

  it('finds one of them by pinyin and by initials', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('zhaozhou');
    await kiosk.firstHit().getByText('中兴赵州桥').waitFor();
    await kiosk.tap('清除');
    await kiosk.type('zxzzq');
    await kiosk.firstHit().getByText('中兴赵州桥').waitFor();
  });
});
