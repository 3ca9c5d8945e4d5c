import type { Browser } from 'playwright-core';
import { until } from '../setup/until.js';
import { describeInChromium, openBrowser } from './chromium.js';
import { type KioskPage, KioskServer, VIEWPORT } from './kiosk-app.js';

describeInChromium('a visit at a kiosk', () => {
  let server: KioskServer;
  let browser: Browser;
  let kiosk: KioskPage;

  beforeAll(async () => {
    [server, browser] = await Promise.all([KioskServer.start(), openBrowser()]);
    kiosk = await server.open(browser);
  });
  afterEach(() => kiosk.restart());
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const openCar = async (): Promise<void> => {
    await kiosk.tool('搜索');
    await kiosk.type('cqca');
    await kiosk.tap(/重庆长安汽车/);
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  };

  it('begins with the event, its fields with their numbers, and its programme', async () => {
    await kiosk.heading('春季博览会').waitFor();
    const fields = kiosk.page.getByRole('group', { name: '按领域' }).getByRole('button');
    expect(await fields.allInnerTexts()).toEqual(
      ['汽车\n8', '机器人\n2'].map((text) => expect.stringMatching(new RegExp(text.replace('\n', '\\s+')))),
    );
    const programme = kiosk.page.getByRole('list', { name: '日程' });
    expect(await programme.getByRole('listitem').innerText()).toMatch(/09:00\s*开幕式\s*N1/);
  });

  it('lists a field with the categories below it, and all exhibitors', async () => {
    await kiosk.tap(/^汽车 8/);
    await kiosk.heading('汽车 8').waitFor();
    const list = kiosk.page.getByRole('list', { name: '展商' });
    expect(await list.getByRole('listitem').count()).toBe(8);
    await kiosk.tap('全部');
    await kiosk.heading('展商 10').waitFor();
    expect(await list.getByRole('listitem').first().innerText()).toMatch(/N2\s*C1\s*北京机器人有限公司/);
  });

  it('leads to the letters of pinyin and of Latin names', async () => {
    await kiosk.tap(/^10 展商|^展商/);
    const letters = kiosk.page.getByRole('navigation', { name: 'A–Z' });
    const enabled = await letters.locator('button:not(:disabled)').allInnerTexts();
    expect(enabled).toEqual(['B', 'C', 'S', 'Z']);
    expect(await letters.getByRole('button', { name: 'A', exact: true }).isDisabled()).toBe(true);
  });

  it.each([
    ['cqca', '重庆长安汽车有限公司'],
    ['chongqing', '重庆长安汽车有限公司'],
    ['N1-A3', '重庆长安汽车有限公司'],
    ['siemens', 'Siemens AG'],
    ['bjjqr', '北京机器人有限公司'],
  ])('finds by the keys of %s', async (keys, name) => {
    await kiosk.tool('搜索');
    await kiosk.type(keys);
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe(keys.toLowerCase());
    await kiosk.firstHit().getByText(name).first().waitFor();
  });

  it('offers fields where nothing is found, and clears the query', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('zxqv');
    await kiosk.page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(await kiosk.page.getByRole('group', { name: '按领域' }).getByRole('button').count()).toBe(2);
    await kiosk.tap('退格');
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe('zxq');
    await kiosk.tap('清除');
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe('');
  });

  it('has a keyboard of its own with keys of at least 12 mm, below the results', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('a');
    await kiosk.firstHit().waitFor();
    expect(await kiosk.page.locator('input, textarea, select, [contenteditable]').count()).toBe(0);
    const millimetre = await kiosk.millimetre();
    const keyboard = kiosk.page.getByRole('group', { name: '键盘' });
    const sizes = await keyboard
      .getByRole('button')
      .evaluateAll((keys) =>
        keys.map((key) => Math.min(key.getBoundingClientRect().width, key.getBoundingClientRect().height)),
      );
    expect(Math.min(...sizes) / millimetre).toBeGreaterThanOrEqual(12);
    const results = (await kiosk.page.locator('.search-answers').boundingBox())!;
    expect(results.y + results.height).toBeLessThanOrEqual((await keyboard.boundingBox())!.y + 1);
  });

  it('shows an exhibitor with names, place, way, products and neighbours', async () => {
    await openCar();
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
    const steps = await place.getByRole('list', { name: '怎么走' }).getByRole('listitem').allInnerTexts();
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toMatch(/^到达/);
    expect(await kiosk.page.getByRole('list', { name: '附近的展商' }).getByRole('listitem').count()).toBe(3);
  });

  it('says that an exhibitor in another hall has no way from here', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('bjjqr');
    await kiosk.tap(/北京机器人/);
    const place = kiosk.page.getByRole('region', { name: '位置' });
    expect(await place.innerText()).toMatch(/在另一个展馆/);
    expect(await place.getByRole('list').count()).toBe(0);
  });

  it('says that an exhibitor was removed while its page was shown', async () => {
    await openCar();
    await server.test.rows.update('exhibitor', server.fair.car, { published: false });
    await server.test.settle();
    await kiosk.heading('这家展商已不在目录中').waitFor();
    await server.test.rows.update('exhibitor', server.fair.car, { published: true });
    await server.test.settle();
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  });

  it('marks a booth on the plan, and draws the way to it', async () => {
    await openCar();
    await kiosk.tap('在平面图上查看 N1 A3');
    const plan = kiosk.page.getByRole('group', { name: '会展中心 北一馆' });
    const booth = plan.getByRole('button', { name: 'A3, 重庆长安汽车有限公司' });
    expect(await booth.getAttribute('aria-current')).toBe('location');
    expect(await plan.locator('.plan-way').getAttribute('d')).toMatch(/^M/);
    expect(await plan.locator('.plan-here').count()).toBe(1);
    await kiosk.page.getByText('您在这里').waitFor();
    const sheet = kiosk.page.getByRole('region', { name: '位置' });
    expect(await sheet.getByRole('listitem').last().innerText()).toMatch(/^到达/);
  });

  it('chooses booths on the plan and in its list, and zooms', async () => {
    await kiosk.tool('平面图');
    await kiosk.tap('A1, 空闲');
    await kiosk.page.getByRole('region', { name: '位置' }).getByText('A1, 空闲').waitFor();
    await kiosk.page
      .getByRole('list', { name: '本馆展商' })
      .getByRole('button', { name: /Siemens/ })
      .tap();
    const booth = kiosk.button('A5, Siemens AG');
    expect(await booth.getAttribute('aria-current')).toBe('location');
    const width = async (): Promise<number> => (await kiosk.page.locator('.plan-floor').boundingBox())!.width;
    const before = await width();
    await kiosk.tap('放大');
    await until(async () => (await width()) > before * 1.2);
    await kiosk.tap('全图');
    await until(async () => (await width()) < before * 1.01);
    await kiosk.page.getByRole('group', { name: '展馆' }).getByRole('button', { name: 'N2' }).tap();
    await kiosk.heading(/^北二馆/).waitFor();
  });

  it('changes all words with one touch and stays on its page', async () => {
    await openCar();
    await kiosk.tool('English');
    await kiosk.heading('Changan Automobile Co., Ltd.').waitFor();
    expect(await kiosk.page.locator('html').getAttribute('lang')).toBe('en');
    for (const tool of ['Back', 'Home', 'Search', 'Plan', 'Larger', 'Contrast', 'Lower'])
      expect(await kiosk.button(tool).count()).toBe(1);
    const chinese = await kiosk.page.evaluate(`[...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('[lang^=zh]') && !element.children.length)
      .map((element) => element.textContent).filter((text) => /[\\u4e00-\\u9fff]/.test(text))`);
    expect(chinese).toEqual([]);
    await kiosk.tool('中文');
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  });

  it('has a code of at least 40 mm that opens the exhibitor on a phone', async () => {
    await openCar();
    const box = (await kiosk.page.getByRole('img', { name: '二维码' }).boundingBox())!;
    expect(box.width / (await kiosk.millimetre())).toBeGreaterThanOrEqual(40);
    expect(await kiosk.scanned()).toBe(`${server.test.url}/x/${server.fair.carId}?l=zh`);
  });

  it('puts saved exhibitors and products into one code', async () => {
    await openCar();
    await kiosk.tap('收藏 重庆长安汽车有限公司');
    await kiosk.tap('收藏 长安轿车');
    await kiosk.tool('收藏');
    await kiosk.heading('收藏 2').waitFor();
    const address = await kiosk.scanned();
    expect(address).toMatch(/\/zh\/kiosk-fair\/saved#X[\w-]+\.P[\w-]+$/);
    expect(address).toContain(server.fair.carId);
    await kiosk.tap('收藏 长安轿车');
    await kiosk.heading('收藏 1').waitFor();
  });

  it('shows the programme by day, and a session with those who take part', async () => {
    await kiosk.tap(/^1 日程/);
    await kiosk.tap(/开幕式/);
    await kiosk.heading('开幕式').waitFor();
    expect(await kiosk.text()).toMatch(/9月15日.*09:00–10:00/);
    await kiosk.tap(/重庆长安汽车/);
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  });

  it('shows what is announced for its place now, and no longer when it is removed', async () => {
    const { rows } = server.test;
    const { event, hall } = server.fair;
    const text = (words: string) => ({ text: { 'zh-Hans': words, en: words } });
    const shown = await rows.announcement(
      event,
      { ...text('东门关闭'), urgency: 'URGENT' },
      { halls: [hall] },
    );
    await rows.announcement(event, { ...text('已结束'), ends_at: '2017-09-16T01:00:00Z' });
    await server.test.settle();
    const announcements = kiosk.page.getByRole('region', { name: '公告' });
    await announcements.getByText('东门关闭').waitFor();
    expect(await announcements.getByRole('listitem').count()).toBe(1);
    await kiosk.tool('平面图');
    await announcements.getByText('东门关闭').waitFor();
    await rows.remove('announcement', shown);
    await server.test.settle();
    await announcements.waitFor({ state: 'detached' });
  });

  it('says when it was updated', async () => {
    expect(await kiosk.page.getByRole('status').innerText()).toMatch(/^更新于 \d\d:\d\d$/);
  });

  it('violates no rule of its content security policy', async () => {
    const refused: string[] = [];
    const note = (message: { text: () => string }): void => {
      if (/content security policy/i.test(message.text())) refused.push(message.text());
    };
    kiosk.page.on('console', note);
    await openCar();
    await kiosk.tap('在平面图上查看 N1 A3');
    await kiosk.tap('放大');
    await kiosk.tool('收藏');
    await kiosk.restart();
    kiosk.page.off('console', note);
    expect(refused).toEqual([]);
  });

  it.each([90, 200])('turns the plan so that what visitors see is up: heading %s', async (heading) => {
    const turned = await server.open(browser, { heading });
    await turned.tool('平面图');
    expect(await turned.page.locator('.plan-stage .plan').getAttribute('data-heading')).toBe(
      String(Math.round(heading / 90) * 90),
    );
    await turned.close();
  });

  it('fits its screen', async () => {
    for (const tool of ['首页', '搜索', '平面图', '收藏']) {
      await kiosk.tool(tool);
      const size = await kiosk.page.evaluate('[document.body.scrollWidth, document.body.scrollHeight]');
      expect([tool, size]).toEqual([tool, [VIEWPORT.width, VIEWPORT.height]]);
    }
  });
});
