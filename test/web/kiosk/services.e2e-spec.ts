import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer } from './app.js';

describeInChromium('a kiosk in a hall with services', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
  });
  afterAll(() => server.close());

  it('leads to the nearest service from a search, from its button and from its sign on the plan', async () => {
    const { test, fair } = server;
    const toilet = (x: number): object => ({
      kind: 'SERVICE',
      service: 'TOILET',
      name: null,
      outline: [
        { x, y: 18 },
        { x: x + 1, y: 18 },
        { x: x + 1, y: 19 },
        { x, y: 19 },
      ],
    });
    // The second one is nearer to the kiosk.
    await test.rows.update('hall', fair.hall, { features: [toilet(1), toilet(24)] });
    await test.settle();
    const { page } = kiosk;
    const sheet = page.getByRole('region', { name: '位置' });
    const isLit = (index: number): Promise<void> =>
      until(async () => {
        const sign = page.locator('.plan-service').nth(index);
        return (await sign.getAttribute('aria-current')) === 'true';
      });
    await kiosk.tool('搜索');
    await kiosk.button('洗手间').tap();
    await sheet.getByText('洗手间').waitFor();
    await isLit(1);
    await sheet.getByRole('list', { name: '怎么走' }).getByText(/^到达/).waitFor();
    await page.locator('.plan-service').first().tap();
    await isLit(0);
    await kiosk.tool('搜索');
    await kiosk.type('cesuo');
    await page.getByRole('group', { name: '服务设施' }).getByRole('button', { name: '洗手间' }).tap();
    await isLit(1);
  });
});
