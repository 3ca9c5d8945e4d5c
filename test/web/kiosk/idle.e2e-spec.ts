import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer, PIN, VIEWPORT } from './app.js';

/** Records in the page the last load or touch and the start of the question, by the clock of the page. */
const NOTE_TIMES = `
  globalThis.touchedAt = Date.now();
  addEventListener('pointerdown', () => (touchedAt = Date.now()), true);
  let isOpen = false;
  new MutationObserver(() => {
    const wasOpen = isOpen;
    isOpen = document.querySelector('[role=alertdialog]') !== null;
    if (isOpen && !wasOpen) globalThis.questionAt = Date.now();
  }).observe(document, { childList: true, subtree: true });`;

describeInChromium('a kiosk between visits', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
    await kiosk.page.clock.install();
    await kiosk.page.addInitScript(NOTE_TIMES);
  });
  beforeEach(() => kiosk.restart());
  afterAll(() => server.close());

  const seconds = (count: number): Promise<void> => kiosk.page.clock.runFor(count * 1000);
  const question = () => kiosk.page.getByRole('alertdialog', { name: '还在吗？' });
  const welcome = () => kiosk.page.getByRole('region', { name: '欢迎' });

  /** Seconds from the last touch to the question, by the clock of the page, which runs while the test waits. */
  async function secondsToQuestion(): Promise<number> {
    await question().waitFor();
    return kiosk.page.evaluate('(questionAt - touchedAt) / 1000');
  }

  it('shows a question after 60 s without a touch, with a countdown of 20 s', async () => {
    await seconds(61);
    expect(await secondsToQuestion()).toBeGreaterThanOrEqual(60);
    const sum = await question()
      .getByRole('timer')
      .evaluate(
        (timer) =>
          Number.parseInt(timer.textContent) + (Date.now() - Reflect.get(window, 'questionAt')) / 1000,
      );
    expect(sum).toBeGreaterThan(19);
    // The first second starts after the frame.
    expect(sum).toBeLessThan(23);
  });

  it('waits for 90 s on the plan', async () => {
    await kiosk.tool('平面图');
    await seconds(91);
    expect(Math.floor(await secondsToQuestion())).toBe(90);
  });

  it('starts the time again at each touch', async () => {
    await seconds(50);
    await kiosk.page.touchscreen.tap(400, 100);
    await seconds(61);
    expect(Math.floor(await secondsToQuestion())).toBe(60);
  });

  it('continues after each touch on the question, without a touch on the screen below', async () => {
    await kiosk.tap(/^汽车 8/);
    const row = (await kiosk.button(/A3 重庆长安汽车/).boundingBox())!;
    for (let times = 0; times < 11; times += 1) {
      await seconds(61);
      await question().waitFor();
      await kiosk.page.touchscreen.tap(row.x + 20, row.y + 20);
      await question().waitFor({ state: 'detached' });
    }
    await kiosk.heading('汽车 8').waitFor();
  });

  it('continues by its button', async () => {
    await seconds(61);
    await question().getByRole('button', { name: '继续' }).tap();
    await question().waitFor({ state: 'detached' });
    await kiosk.heading('春季博览会').waitFor();
  });

  it('clears the whole visit 20 s after the question', async () => {
    await kiosk.tool('English');
    for (const tool of ['Larger', 'Contrast', 'Lower', 'Search']) await kiosk.tool(tool);
    await kiosk.type('cqca');
    await kiosk.tap('Save Changan Automobile Co., Ltd.');
    await seconds(61);
    await seconds(20);
    await welcome().waitFor();
    const root = kiosk.page.locator('html');
    const attributes = ['lang', 'data-text', 'data-contrast'].map((name) => root.getAttribute(name));
    expect(await Promise.all(attributes)).toEqual(['zh-Hans', null, null]);
    await kiosk.tap('点触开始');
    await kiosk.heading('春季博览会').waitFor();
    await kiosk.tool('收藏');
    await kiosk.heading('收藏 0').waitFor();
    await kiosk.tool('搜索');
    expect(await kiosk.page.getByRole('status', { name: '输入' }).innerText()).toBe('');
  });

  it('starts with a touch anywhere, without a touch on the controls below', async () => {
    const field = (await kiosk.button(/^汽车 8/).boundingBox())!;
    await seconds(61);
    await seconds(20);
    await welcome().waitFor();
    await kiosk.page.touchscreen.tap(field.x + 20, field.y + 20);
    await kiosk.heading('春季博览会').waitFor();
  });

  it('shows exhibitors in turn, and stops on request', async () => {
    await seconds(61);
    await seconds(20);
    const shown = (): Promise<string> => kiosk.page.locator('.slide').innerText();
    const first = await shown();
    await seconds(7);
    await kiosk.tap('暂停动画');
    const second = await shown();
    expect(second).not.toBe(first);
    await seconds(20);
    expect(await shown()).toBe(second);
    await welcome().waitFor();
  });

  it('keeps the visit after a reload and after the key Back', async () => {
    await kiosk.tap(/^汽车 8/);
    await kiosk.tool('English');
    await kiosk.page.reload();
    await kiosk.heading('Cars 8').waitFor();
    const goBack = `new Promise((done) => {
      addEventListener('popstate', () => done(true), { once: true });
      history.back();
    })`;
    for (let times = 0; times < 3; times += 1) await kiosk.page.evaluate(goBack);
    await kiosk.heading('Cars 8').waitFor();
  });

  it('goes back through the screens of the visit', async () => {
    await kiosk.tap(/^汽车 8/);
    await kiosk.tap(/A3 重庆长安汽车有限公司/);
    await kiosk.tap('在平面图上查看 N1 A3');
    await kiosk.tool('返回');
    await kiosk.heading('重庆长安汽车有限公司').waitFor();
    await kiosk.tool('返回');
    await kiosk.heading('汽车 8').waitFor();
    await kiosk.tool('返回');
    await kiosk.heading('春季博览会').waitFor();
    expect(await kiosk.button('返回').count()).toBe(0);
  });

  it('has no link, field or menu by which a visitor could leave it', async () => {
    for (const tool of ['搜索', '平面图', '收藏', '首页']) {
      await kiosk.tool(tool);
      expect(await kiosk.page.locator('a, input, textarea, select, iframe, [contenteditable]').count()).toBe(
        0,
      );
    }
    const refused = await kiosk.page.evaluate(
      `!document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))`,
    );
    expect(refused).toBe(true);
    const style = `(({ userSelect, touchAction, overscrollBehavior }) => [userSelect, touchAction, overscrollBehavior])
      (getComputedStyle(document.documentElement))`;
    expect(await kiosk.page.evaluate(style)).toEqual(['none', 'manipulation', 'none']);
  });

  it('has letters of at least 8.3 mm in the large mode', async () => {
    await kiosk.tool('大字');
    const size = await kiosk.page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)');
    expect((size as number) / (await kiosk.millimetre())).toBeGreaterThanOrEqual(8.3);
  });

  it.each(['首页', '搜索', '平面图'])(
    'moves all controls of "%s" into the lower part on request',
    async (tool) => {
      await kiosk.tool(tool);
      await kiosk.tool('下移');
      const tops = await kiosk.page
        .getByRole('button')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
      expect(Math.min(...tops)).toBeGreaterThan(VIEWPORT.height * 0.38);
    },
  );

  it('shows diagnostics after five touches of the corner and the PIN', async () => {
    const dialog = await kiosk.openDiagnostics('1111');
    await dialog.getByText('PIN 码不正确').waitFor();
    expect(await dialog.getByRole('definition').count()).toBe(0);
    await kiosk.typePin(PIN);
    await dialog.getByText(/^\d+ MB/).waitFor();
    const facts = await dialog.locator('div:has(> dt)').allInnerTexts();
    expect(facts.map((fact) => fact.replaceAll(/\s+/g, ' '))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^终端 West gate/),
        expect.stringMatching(/^目录修订 \d+/),
        expect.stringMatching(/^上次同步 \d{4}-\d\d-\d\d \d\d:\d\d/),
        expect.stringMatching(/^存储 \d+ MB/),
        expect.stringMatching(/^安全上下文 是/),
      ]),
    );
    await dialog.getByRole('button', { name: '关闭' }).tap();
    await dialog.waitFor({ state: 'detached' });
  });

  it('closes diagnostics that staff left open', async () => {
    const dialog = await kiosk.openDiagnostics(PIN);
    await dialog.getByRole('definition').first().waitFor();
    await seconds(61);
    await seconds(20);
    await welcome().waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('accepts no PIN for a minute after five wrong ones', async () => {
    const dialog = await kiosk.openDiagnostics('11111111111111111111');
    await dialog.getByText('错误次数过多').waitFor();
    expect(await dialog.getByRole('button', { name: '7', exact: true }).isDisabled()).toBe(true);
    await kiosk.page.clock.runFor(30_000);
    await dialog.getByRole('button', { name: '关闭' }).tap();
    await dialog.waitFor({ state: 'detached' });
  });
});
