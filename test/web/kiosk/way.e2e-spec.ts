import { photograph, upload } from '../../build/pictures.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer } from './app.js';

/** The codes of the booths that a way on a plan crosses. */
const BOOTHS_ON_WAY = (plan: Element): string[] => {
  const way = plan.querySelector<SVGPathElement>('.plan-way')!;
  const length = way.getTotalLength();
  const points = Array.from({ length: 200 }, (_, index) =>
    way.getPointAtLength((length * index) / 199).matrixTransform(way.getScreenCTM()!),
  );
  return [...plan.querySelectorAll<SVGPathElement>('.booth-floor')]
    .filter((floor) => {
      const toFloor = floor.getScreenCTM()!.inverse();
      return points.some((point) => floor.isPointInFill(point.matrixTransform(toFloor)));
    })
    .map((floor) => floor.parentElement?.getAttribute('aria-label') ?? '');
};

/** Whether an element is completely within the stage of the plan, and not covered. */
const IS_IN_VIEW = (element: Element): boolean => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const stage = element.closest('.plan-stage')!.getBoundingClientRect();
  const isWithin =
    left >= stage.left && top >= stage.top && right <= stage.right && bottom <= stage.bottom && left < right;
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return isWithin && over?.closest('.plan') !== null;
};

describeInChromium('a kiosk that shows exhibitors and the way to them', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
  });
  afterEach(() => kiosk.restart());
  afterAll(() => server.close());

  it('shows an exhibitor with names, place, way, products and neighbours', async () => {
    await kiosk.openCar();
    // Products appear some frames after the rest.
    await kiosk.page.getByText('长安轿车').first().waitFor();
    const text = await kiosk.text();
    for (const part of [
      'Changan Automobile Co., Ltd.',
      '电动汽车',
      '制造汽车。',
      '长安轿车',
      '北一馆',
      '会展中心',
    ])
      expect(text).toContain(part);
    const place = kiosk.page.getByRole('region', { name: '位置' });
    expect(await place.innerText()).toMatch(/N1\s*A3/);
    const way = place.getByRole('list', { name: '怎么走' }).getByRole('listitem');
    await way.first().waitFor();
    const steps = await way.allInnerTexts();
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toMatch(/^到达/);
    const nearby = kiosk.page.getByRole('list', { name: '附近的展商' }).getByRole('listitem');
    await nearby.nth(2).waitFor();
    expect(await nearby.count()).toBe(3);
  });

  it('shows the logo of an exhibitor as soon as it is stored', async () => {
    const { test, fair } = server;
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const { sha256 } = (await upload(test.url, fair.event, await photograph('#00c'), organizer)).body;
    await kiosk.openCar();
    const logo = kiosk.page.getByRole('presentation');
    expect(await logo.count()).toBe(0);
    await test.sql.query(
      'update exhibitor set logo_id = (select id from media where sha256 = $1) where id = $2',
      [sha256, fair.car],
    );
    await test.settle();
    // Its product has no picture.
    const product = kiosk.page.getByRole('article').filter({ hasText: '长安轿车' });
    expect(await product.locator('.field-sign svg > *').count()).toBeGreaterThan(0);
    await until(() => logo.evaluate((picture: HTMLImageElement) => picture.naturalWidth > 0));
    const { x, width } = (await logo.boundingBox())!;
    expect(x + width).toBeLessThan((await kiosk.heading('重庆长安汽车有限公司').boundingBox())!.x);
  });

  it('shows only the name if the logo cannot be loaded', async () => {
    await kiosk.page.route('**/media/**', (route) => route.abort());
    await kiosk.openCar();
    await until(async () => (await kiosk.page.getByRole('presentation').count()) === 0);
    const { x } = (await kiosk.heading('重庆长安汽车有限公司').boundingBox())!;
    expect(x).toBeCloseTo((await kiosk.page.getByRole('region', { name: '位置' }).boundingBox())!.x);
    await kiosk.page.unroute('**/media/**');
  });

  it('shows that an exhibitor in another hall has no way from here', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('bjjqr');
    await kiosk.tap(/北京机器人/);
    const place = kiosk.page.getByRole('region', { name: '位置' });
    expect(await place.innerText()).toMatch(/在另一个展馆/);
    expect(await place.getByRole('list').count()).toBe(0);
  });

  it('shows the way through the doors of two halls', async () => {
    const { test, fair } = server;
    const door = (x: number, y: number) => ({
      kind: 'ENTRANCE',
      outline: [
        { x, y },
        { x: x + 3, y },
        { x: x + 3, y: y + 0.5 },
        { x, y: y + 0.5 },
      ],
    });
    await test.rows.update('hall', fair.hall, { features: [door(20, 19.5)] });
    await test.rows.update('hall', fair.otherHall, { features: [door(9, 19.5)] });
    await test.settle();
    await kiosk.tool('搜索');
    await kiosk.type('bjjqr');
    await kiosk.tap(/北京机器人/);
    const place = kiosk.page.getByRole('region', { name: '位置' });
    const steps = place.getByRole('list', { name: '怎么走' }).getByRole('listitem');
    await steps.first().waitFor();
    const texts = await steps.allInnerTexts();
    expect(texts).toContain('出门，前往 N2');
    expect(texts[texts.indexOf('出门，前往 N2') + 1]).toMatch(/^从 N2 入口走 \d+ 米$/);
    expect(texts.at(-1)).toMatch(/^到达/);
    await until(async () => ((await place.locator('.plan-way').getAttribute('d')) ?? '').startsWith('M'));
  });

  it('shows that an exhibitor was unpublished while its page was open', async () => {
    await kiosk.openCar();
    await server.test.rows.update('exhibitor', server.fair.car, { published: false });
    await server.test.settle();
    await kiosk.heading('这家展商已不在目录中').waitFor();
    await server.test.rows.update('exhibitor', server.fair.car, { published: true });
    await server.test.settle();
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  });

  it('marks a booth on the plan, and draws the way to it', async () => {
    await kiosk.openCar();
    await kiosk.tap('在平面图上查看 N1 A3');
    const plan = kiosk.page.getByRole('group', { name: '会展中心 北一馆' });
    const booth = plan.getByRole('button', { name: 'A3, 重庆长安汽车有限公司' });
    await until(async () => (await booth.getAttribute('aria-current')) === 'location');
    await until(async () => ((await plan.locator('.plan-way').getAttribute('d')) ?? '').startsWith('M'));
    expect(await plan.evaluate(BOOTHS_ON_WAY)).toEqual([]);
    expect(await booth.evaluate(IS_IN_VIEW)).toBe(true);
    expect(await plan.locator('.plan-here').evaluate(IS_IN_VIEW)).toBe(true);
    await kiosk.page.getByText('您在这里').waitFor();
    const sheet = kiosk.page.getByRole('region', { name: '位置' });
    expect(await sheet.getByRole('listitem').last().innerText()).toMatch(/^到达/);
  });

  it('writes names into the booths in a near view, and adds signs in high contrast', async () => {
    await kiosk.tool('平面图');
    const booth = kiosk.page.getByRole('button', { name: 'A3, 重庆长安汽车有限公司' });
    for (let step = 0; step < 3; step += 1) await kiosk.tap('放大');
    await booth.locator('.plan-title').waitFor();
    expect(await booth.locator('.plan-title').textContent()).toContain('长安');
    expect(await booth.locator('.plan-sign').count()).toBe(0);
    await kiosk.tool('高对比');
    await booth.locator('.plan-sign').waitFor();
  });

  it('selects booths on the plan and in its list, and zooms', async () => {
    await kiosk.tool('平面图');
    await kiosk.tap('A1, 空闲');
    await kiosk.page.getByRole('region', { name: '位置' }).getByText('A1, 空闲').waitFor();
    await kiosk.page
      .getByRole('list', { name: '本馆展商' })
      .getByRole('button', { name: /Siemens/ })
      .tap();
    const booth = kiosk.button('A5, Siemens AG');
    await until(async () => (await booth.getAttribute('aria-current')) === 'location');
    const width = async (): Promise<number> =>
      (await kiosk.page.locator('.plan-stage .plan-floor').boundingBox())!.width;
    const before = await width();
    await kiosk.tap('放大');
    await until(async () => (await width()) > before * 1.2);
    await kiosk.tap('全图');
    await until(async () => (await width()) < before * 1.01);
    await kiosk.page.getByRole('group', { name: '展馆' }).getByRole('button', { name: 'N2' }).tap();
    await kiosk.heading(/^北二馆/).waitFor();
  });

  it('keeps the zoom when the catalog changes', async () => {
    const { test, fair } = server;
    // The previous screen stays hidden until the second frame after the touch.
    const floor = kiosk.page.locator('.plan-floor:visible');
    const width = async (): Promise<number> => (await floor.boundingBox())?.width ?? 0;
    await kiosk.tool('平面图');
    await kiosk.button('A3, 重庆长安汽车有限公司').waitFor();
    await until(async () => (await width()) > 0);
    const before = await width();
    await kiosk.tap('放大');
    await until(async () => (await width()) > before * 1.2);
    const names = ['重庆长安汽车股份有限公司', '重庆长安汽车有限公司'];
    for (const name of names) {
      await test.rows.update('exhibitor', fair.car, {
        name: { 'zh-Hans': name, en: 'Changan Automobile Co., Ltd.' },
      });
      await test.settle();
      await kiosk.button(`A3, ${name}`).waitFor();
      await until(async () => (await width()) > before * 1.2);
    }
  });

  it('starts with the plan of another hall if its own has none, and offers all halls', async () => {
    const { test, fair } = server;
    await test.rows.update('hall', fair.hall, { width: null, depth: null });
    await test.settle();
    await kiosk.tool('平面图');
    await kiosk.heading(/^北二馆/).waitFor();
    const halls = kiosk.page.getByRole('group', { name: '展馆' });
    await halls.getByRole('button', { name: 'N1' }).tap();
    await kiosk.page.getByText('还没有平面图').waitFor();
    await test.rows.update('hall', fair.hall, { width: 30, depth: 20 });
    await test.settle();
    await kiosk.page.getByRole('group', { name: '会展中心 北一馆' }).waitFor();
  });

  it('zooms the plan with two fingers, and never the page', async () => {
    const pageScale = (): Promise<number> => kiosk.page.evaluate('visualViewport.scale');
    await kiosk.pinch(400, 500);
    expect(await pageScale()).toBe(1);
    await kiosk.tool('平面图');
    await kiosk.heading(/^北一馆/).waitFor();
    const floor = kiosk.page.locator('.plan-floor');
    await floor.waitFor();
    const before = (await floor.boundingBox())!;
    await kiosk.pinch(400, 420);
    await until(async () => (await floor.boundingBox())!.width > before.width * 1.5);
    expect(await pageScale()).toBe(1);
    const enlarged = (await floor.boundingBox())!;
    await kiosk.swipe(400, 420);
    await until(async () => (await floor.boundingBox())!.x < enlarged.x - 20);
    await kiosk.heading(/^北一馆/).waitFor();
  });

  it.each([90, 200])('turns the plan so that the view of the visitors is up: heading %s', async (heading) => {
    const turned = await server.open({ heading });
    await turned.tool('平面图');
    const place = async (name: string) => (await turned.button(name).boundingBox())!;
    const [west, east] = [await place('A1, 空闲'), await place('A5, Siemens AG')];
    // For visitors who look east, the east is ahead; for visitors who look south, it is at the left.
    if (heading === 90) expect(east.y + east.height).toBeLessThan(west.y);
    else expect(east.x + east.width).toBeLessThan(west.x);
    await turned.close();
  });

  it('shows neighbouring booths of an exhibitor as one place, and lights both on plans', async () => {
    const { test, fair } = server;
    const corner = [
      [12, 3],
      [15, 3],
      [15, 6],
      [12, 6],
    ];
    const outline = corner.map(([x, y]) => ({ x, y }));
    const booth = await test.rows.booth(fair.event, fair.hall, { code: 'A4', outline });
    await test.rows.allocation(fair.event, booth, fair.car);
    await test.settle();
    await kiosk.openCar();
    const { page } = kiosk;
    await page.getByRole('region', { name: '位置' }).getByText('A3 · A4').waitFor();
    const lit = page.locator('.is-chosen .plan-code');
    await until(async () => (await lit.allTextContents()).sort().join() === 'A3,A4');
    await page.getByRole('button', { name: '在平面图上查看 N1 A3 · A4' }).click();
    await page.locator('.plan-stage').waitFor();
    await until(async () => (await lit.allTextContents()).sort().join() === 'A3,A4');
  });
});
