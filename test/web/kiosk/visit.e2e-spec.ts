import { until, untilEqual } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer, VIEWPORT } from './app.js';

const HAN = '[\\u4e00-\\u9fff]';
/** A word of the interface; plates, initials and the query are shorter. */
const LATIN = '(?!Siemens|zxq)[A-Za-z]{3}';
const FRAMES_MS = 250;

/** The texts and accessible names of a page that match a pattern, without those marked as another language. */
const WORDS_WITH = (pattern: string): string[] => {
  const { lang } = document.documentElement;
  const own = [...document.querySelectorAll('body *')].filter(
    (element) => element.closest('[lang]')?.getAttribute('lang') === lang,
  );
  const texts = own.flatMap((element) => [
    element.getAttribute('aria-label') ?? '',
    ...[...element.childNodes].map((node) => (node instanceof Text ? node.data : '')),
  ]);
  return texts.filter((text) => new RegExp(`(?<![A-Za-z])${pattern}`).test(text));
};

describeInChromium('a visit at a kiosk', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
  });
  afterEach(() => kiosk.restart());
  afterAll(() => server.close());

  it('starts with the event, its fields with counts, and its programme', async () => {
    await kiosk.heading('春季博览会').waitFor();
    const fields = kiosk.page.getByRole('group', { name: '按领域' }).getByRole('button');
    expect(await fields.allInnerTexts()).toEqual(
      ['汽车\n8', '机器人\n2'].map((text) => expect.stringMatching(new RegExp(text.replace('\n', '\\s+')))),
    );
    const programme = kiosk.page.getByRole('list', { name: '日程' });
    expect(await programme.getByRole('listitem').innerText()).toMatch(/09:00\s*9月15日周五 · 开幕式\s*N1/);
  });

  it('lists a field with its subcategories, and all exhibitors', async () => {
    await kiosk.tap(/^汽车 8/);
    await kiosk.heading('汽车 8').waitFor();
    const list = kiosk.page.getByRole('list', { name: '展商' });
    await list.getByRole('listitem').nth(7).waitFor();
    expect(await list.getByRole('listitem').count()).toBe(8);
    await kiosk.tap('全部');
    await kiosk.heading('展商 10').waitFor();
    expect(await list.getByRole('listitem').first().innerText()).toMatch(/N2\s*C1\s*北京机器人有限公司/);
  });

  it('filters by hall and country, with the facet counts of the server', async () => {
    const { test } = server;
    const facets = 'exhibitors { facets { halls { count hall { code } } countries { count country } } }';
    const { halls, countries } = (await test.api.ofEvent('kiosk-fair', facets)).facets;
    await kiosk.tap(/^10 展商/);
    const filters = kiosk.page.getByRole('group', { name: '筛选' });
    const offered = async (name: string) => {
      await filters.getByRole('button', { name }).tap();
      const choices = kiosk.page.getByRole('group', { name, exact: true }).getByRole('button');
      await choices.nth(1).waitFor();
      return (await choices.allInnerTexts()).slice(1).map((text) => text.trim().replaceAll(/\s+/g, ' '));
    };
    expect(await offered('展馆')).toEqual(
      halls.map(({ count, hall }: { count: number; hall: { code: string } }) => `${hall.code} ${count}`),
    );
    await kiosk.tap(/^N2 \d+$/);
    await kiosk.heading('展商 1').waitFor();
    await filters.getByRole('button', { name: 'N2' }).tap();
    await kiosk.page
      .getByRole('group', { name: '展馆', exact: true })
      .getByRole('button', { name: '全部' })
      .tap();
    const counts = countries.map(({ count }: { count: number }) => String(count));
    expect((await offered('国家和地区')).map((text) => text.split(' ').at(-1))).toEqual(counts);
    await kiosk.tap(/^德国 1$/);
    await kiosk.page.getByRole('list', { name: '展商' }).getByText('Siemens AG').waitFor();
    await kiosk.heading('展商 1').waitFor();
  });

  it('enables the initials of pinyin and of Latin names', async () => {
    await kiosk.tap(/^10 展商|^展商/);
    const letters = kiosk.page.getByRole('navigation', { name: 'A–Z' });
    await letters.getByRole('button', { name: 'Z', exact: true }).waitFor();
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
  ])('finds an exhibitor with the keys %s', async (keys, name) => {
    await kiosk.tool('搜索');
    await kiosk.type(keys);
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe(keys.toLowerCase());
    await kiosk.firstHit().getByText(name).first().waitFor();
  });

  it('shows the field that matches the initials before its exhibitors', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('jqr');
    const rows = kiosk.page.getByRole('list', { name: '搜索结果' }).getByRole('listitem');
    await rows.first().getByText('2 家展商').waitFor();
    await rows.nth(1).getByText('北京机器人有限公司').waitFor();
  });

  it('offers fields if nothing is found, and clears the query', async () => {
    await kiosk.tool('搜索');
    await kiosk.type('zxqv');
    await kiosk.page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(await kiosk.page.getByRole('group', { name: '按领域' }).getByRole('button').count()).toBe(2);
    await kiosk.tap('退格');
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe('zxq');
    await kiosk.tap('清除');
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe('');
  });

  it('has its own keyboard with keys of at least 12 mm, below the results', async () => {
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

  it('changes the language with one touch and stays on its screen', async () => {
    await kiosk.openCar();
    await kiosk.tool('English');
    await kiosk.heading('Changan Automobile Co., Ltd.').waitFor();
    expect(await kiosk.page.locator('html').getAttribute('lang')).toBe('en');
    await kiosk.tool('中文');
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  });

  it.each([
    ['home', '首页', []],
    ['a list', '首页', [/^汽车 8/]],
    ['an exhibitor', '首页', [/^汽车 8/, /A3 重庆长安汽车/]],
    ['the programme', '首页', [/^1 日程/]],
    ['a session', '首页', [/开幕式/]],
    ['a search', '搜索', ['A']],
    ['a search without hits', '搜索', ['Z', 'X', 'Q']],
    ['a plan', '平面图', ['A3, 重庆长安汽车有限公司']],
    ['an empty saved list', '收藏', []],
  ])('has all texts in both languages: %s', async (_, tool, touched) => {
    await kiosk.tool(tool);
    for (const name of touched) await kiosk.tap(name);
    // Some parts appear some frames later.
    await kiosk.page.waitForTimeout(FRAMES_MS);
    expect(await kiosk.page.evaluate(WORDS_WITH, LATIN)).toEqual([]);
    await kiosk.tool('English');
    await kiosk.page.waitForTimeout(FRAMES_MS);
    await untilEqual(() => kiosk.page.evaluate(WORDS_WITH, HAN), []);
  });

  it('shows a QR code of at least 40 mm that opens the exhibitor on a phone', async () => {
    await kiosk.openCar();
    const box = (await kiosk.page.getByRole('img', { name: '二维码' }).boundingBox())!;
    expect(box.width / (await kiosk.millimetre())).toBeGreaterThanOrEqual(40);
    expect(await kiosk.scanned()).toBe(
      `${server.test.url}/x/${server.fair.carId}?l=zh&from=centre.N1@16,18,0`,
    );
  });

  it('puts saved exhibitors and products into one QR code', async () => {
    await kiosk.openCar();
    await kiosk.tap('收藏 重庆长安汽车有限公司');
    await kiosk.tap('收藏 长安轿车');
    await kiosk.tool('收藏');
    await kiosk.heading('收藏 2').waitFor();
    const address = await kiosk.scanned();
    expect(address).toMatch(/\/zh\/kiosk-fair\/saved#my\.X[\w-]+\.P[\w-]+$/);
    expect(address).toContain(server.fair.carId);
    await kiosk.tap('收藏 长安轿车');
    await kiosk.heading('收藏 1').waitFor();
  });

  it('shows the programme by day, and a session with its participants', async () => {
    await kiosk.tap(/^1 日程/);
    await kiosk.tap(/开幕式/);
    await kiosk.heading('开幕式').waitFor();
    expect(await kiosk.text()).toMatch(/9月15日.*09:00–10:00/);
    await kiosk.tap(/重庆长安汽车/);
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
  });

  it('shows the current announcements of its place until they are deleted', async () => {
    const { rows } = server.test;
    const { event, hall, otherHall, venue } = server.fair;
    const announce = (words: string, places: object, values = {}) =>
      rows.announcement(event, { text: { 'zh-Hans': words, en: words }, ...values }, places);
    const otherVenue = await rows.venue(event);
    // As urgent as the first announcement of this place, since a screen shows only two.
    const urgent = { urgency: 'URGENT', starts_at: '2017-09-15T02:00:00Z' };
    await announce('另一个展馆', { halls: [otherHall] }, urgent);
    await announce('另一个会场', { venues: [otherVenue] }, urgent);
    await announce('已结束', {}, { ...urgent, ends_at: '2017-09-16T01:00:00Z' });
    const shown = [
      await announce('东门关闭', { halls: [hall] }, { urgency: 'URGENT' }),
      await announce('免费班车', { venues: [venue] }),
    ];
    await server.test.settle();
    const announcements = kiosk.page.getByRole('region', { name: '公告' });
    await announcements.getByText('免费班车').waitFor();
    expect(await announcements.getByRole('listitem').allInnerTexts()).toEqual(['东门关闭', '免费班车']);
    // Screens other than the first one show only urgent announcements.
    await kiosk.tool('平面图');
    await until(async () => (await announcements.getByRole('listitem').count()) === 1);
    await announcements.getByText('东门关闭').waitFor();
    for (const id of shown) await rows.remove('announcement', id);
    await server.test.settle();
    await announcements.waitFor({ state: 'detached' });
  });

  it('highlights a touched control in the next frame', async () => {
    const field = kiosk.button(/^汽车 8/);
    const box = (await field.boundingBox())!;
    // Runs in the page, since a message to the test takes longer than a frame.
    await kiosk.page.evaluate(`void (globalThis.touched = new Promise((done) =>
      addEventListener('pointerdown', ({ target }) => {
        const button = target.closest('button');
        requestAnimationFrame(() => done(getComputedStyle(button).backgroundImage));
      }, { once: true })))`);
    const session = await kiosk.page.context().newCDPSession(kiosk.page);
    const touchPoints = [{ x: box.x + 20, y: box.y + 20 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    expect(await kiosk.page.evaluate('touched')).not.toBe('none');
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await kiosk.heading('汽车 8').waitFor();
  });

  it('shows the time of its last update', async () => {
    await kiosk.page
      .getByRole('status')
      .getByText(/^更新于 \d\d:\d\d$/)
      .waitFor();
  });

  it('does not violate its content security policy', async () => {
    const refused: string[] = [];
    const note = (message: { text: () => string }): void => {
      if (/content security policy/i.test(message.text())) refused.push(message.text());
    };
    kiosk.page.on('console', note);
    await kiosk.openCar();
    await kiosk.tap('在平面图上查看 N1 A3');
    await kiosk.tap('放大');
    await kiosk.tool('收藏');
    await kiosk.restart();
    kiosk.page.off('console', note);
    expect(refused).toEqual([]);
  });

  it.each([
    ['its screen', VIEWPORT.width, VIEWPORT.height],
    ['its screen at a zoom of 200 %', VIEWPORT.width / 2, VIEWPORT.height / 2],
    ['a window of 1280 pixels at a zoom of 200 %', 640, 400],
  ])('fits %s', async (_, width, height) => {
    await kiosk.page.setViewportSize({ width, height });
    for (const tool of ['首页', '搜索', '平面图', '收藏']) {
      await kiosk.tool(tool);
      const size = await kiosk.page.evaluate('[document.body.scrollWidth, document.body.scrollHeight]');
      expect([tool, size]).toEqual([tool, [width, height]]);
      const beyond = await kiosk.page
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons.filter((each) => each.getBoundingClientRect().right > innerWidth + 1).map(String),
        );
      expect([tool, beyond]).toEqual([tool, []]);
    }
    await kiosk.page.setViewportSize(VIEWPORT);
  });
});
