import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Route } from 'playwright-core';
import sharp from 'sharp';
import jsQR from 'jsqr';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { pairedKiosk } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { openBrowser } from '../chromium.js';
import { kioskFair, type KioskFair } from './fair.js';

/** A portrait panel: 2 CSS pixels are a millimetre. */
export const VIEWPORT = { width: 796, height: 1416 };
const PANEL_WIDTH = 398;
const USER_CODE = 'BCDF-GHJK';
/** Characters whose pinyin starts with different letters. */
const INITIALS = '安北长德恩丰广海吉开龙美南欧普前瑞山天万新阳中';
/** The PIN of the diagnostics. */
export const PIN = '7391';

/** A server with the event of the kiosk's tests, and a browser. */
export class KioskServer {
  private constructor(
    readonly test: TestCatalog,
    readonly fair: KioskFair,
    readonly browser: Browser,
  ) {}

  /** Starts the server, and the browser with further arguments. */
  static async start(...browserArguments: readonly string[]): Promise<KioskServer> {
    const [test, browser] = await Promise.all([startTestCatalog(), openBrowser(...browserArguments)]);
    const fair = await kioskFair(test);
    await test.rows.insert('kiosk_settings', { event_id: fair.event, diagnostics_pin: PIN, playlist: [] });
    return new KioskServer(test, fair, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.test.close();
  }

  /** Adds exhibitors without booths until the event has a number of them. */
  async fillTo(count: number): Promise<void> {
    await this.test.sql.query(
      `insert into exhibitor (event_id, slug, name, status, published)
       select $1, 'mass-' || number, jsonb_build_object('zh-Hans', initial || '源装备' || number || '厂'), 'APPROVED', true
       from generate_series(1, $2::int - (select count(*) from exhibitor where event_id = $1)) number
         cross join lateral substr($3, 1 + (number % length($3))::int, 1) initial`,
      [this.fair.event, count, INITIALS],
    );
    await this.test.settle();
  }

  /** A kiosk in the south of hall N1, whose visitors look north. */
  async newKiosk(heading = 0): Promise<{ id: string; token: string; configuration: object }> {
    const { test, fair } = this;
    const { id, token } = await pairedKiosk(test.sql, fair.event);
    await test.sql.query(
      `update kiosk set name = 'West gate', hall_id = $2, x = 16, y = 18, heading = $3, panel_width = $4
       where id = $1`,
      [id, fair.hall, heading, PANEL_WIDTH],
    );
    const configuration = {
      revision: 0,
      kioskId: id,
      event: { id: encodeCatalogId('EVENT', fair.event), slug: 'kiosk-fair' },
      name: 'West gate',
      hall: { id: fair.hallId, code: 'N1' },
      position: { x: 16, y: 18 },
      heading,
      panelWidth: PANEL_WIDTH,
      locale: 'zh-Hans',
      diagnosticsPin: PIN,
      playlist: [],
      heartbeatSeconds: 45,
    };
    return { id, token, configuration };
  }

  /** Responds to the pairing of a page at once, so that no test waits for staff. */
  async pairAtOnce(context: BrowserContext, heading = 0): Promise<string> {
    const { id, token, configuration } = await this.newKiosk(heading);
    const answer = (body: object) => (route: Route) => route.fulfill({ json: body });
    const address = `${this.test.url}/kiosks/pair`;
    await context.route(
      '**/kiosks/pair',
      answer({
        deviceCode: 'device',
        userCode: USER_CODE,
        verificationUri: address,
        verificationUriComplete: `${address}?code=${USER_CODE}`,
        expiresIn: 600,
        interval: 0,
      }),
    );
    await context.route('**/kiosks/token', answer({ token, configuration }));
    return id;
  }

  /** Opens a paired kiosk with its first screen, in a separate browser context. */
  async open(
    options: BrowserContextOptions & { heading?: number; address?: string } = {},
  ): Promise<KioskPage> {
    const { heading = 0, address = `${this.test.url}/kiosk`, ...settings } = options;
    const context = await this.browser.newContext({
      viewport: VIEWPORT,
      hasTouch: true,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...settings,
    });
    const id = await this.pairAtOnce(context, heading);
    const page = await context.newPage();
    const kiosk = new KioskPage(page, id, address);
    await page.goto(address);
    await kiosk.isShown();
    return kiosk;
  }
}

/** The page of a kiosk, as visitors see it. */
export class KioskPage {
  constructor(
    readonly page: Page,
    readonly id: string,
    private readonly address: string,
  ) {}

  close(): Promise<void> {
    return this.page.context().close();
  }

  async isShown(): Promise<void> {
    await this.page.getByRole('navigation', { name: /^(工具栏|Toolbar)$/ }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).first().tap();
  }

  /** A button of the toolbar. */
  async tool(name: string): Promise<void> {
    const toolbar = this.page.getByRole('navigation', { name: /^(工具栏|Toolbar)$/ });
    await toolbar.getByRole('button', { name, exact: true }).tap();
  }

  /** Types by the keys of the kiosk, from any screen. */
  async type(text: string): Promise<void> {
    const keyboard = this.page.getByRole('group', { name: /^(键盘|Keyboard)$/ });
    for (const character of text) {
      const name = character === ' ' ? /^(空格|Space)$/ : character.toUpperCase();
      await keyboard.getByRole('button', { name, exact: typeof name === 'string' }).tap();
    }
  }

  /** Finds 重庆长安汽车 by its initials, and opens its page. */
  async openCar(): Promise<void> {
    await this.tool('搜索');
    await this.type('cqca');
    await this.tap(/重庆长安汽车/);
    await this.heading('重庆长安汽车有限公司').waitFor();
  }

  /** Moves two fingers apart from 100 to 250 pixels. */
  pinch(x: number, y: number): Promise<void> {
    return this.fingers((step) => {
      const half = 50 + 15 * step;
      return [
        { x: x - half, y },
        { x: x + half, y },
      ];
    });
  }

  /** Moves a finger to the left by 150 pixels. */
  swipe(x: number, y: number): Promise<void> {
    return this.fingers((step) => [{ x: x - 30 * step, y }]);
  }

  private async fingers(placesAt: (step: number) => { x: number; y: number }[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (let step = 0; step <= 5; step += 1) {
      const touchPoints = placesAt(step).map((place, id) => ({ ...place, id }));
      const type = step === 0 ? 'touchStart' : 'touchMove';
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Opens the diagnostics by the corner and the digits of a PIN. */
  async openDiagnostics(pin: string): Promise<Locator> {
    for (let taps = 0; taps < 5; taps += 1) await this.page.touchscreen.tap(15, 15);
    const dialog = this.page.getByRole('dialog', { name: '诊断' });
    await this.typePin(pin);
    return dialog;
  }

  async typePin(pin: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '诊断' });
    for (const digit of pin) await dialog.getByRole('button', { name: digit, exact: true }).tap();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1, exact: true });
  }

  /** The first row of the search results. */
  firstHit(): Locator {
    return this.page
      .getByRole('list', { name: /^(搜索结果|Results)$/ })
      .getByRole('listitem')
      .first();
  }

  /** The number of pixels of a millimetre. */
  millimetre(): Promise<number> {
    return this.page.evaluate('parseFloat(document.documentElement.style.getPropertyValue("--mm"))');
  }

  /** The text of the page's QR code, read from its pixels. */
  async scanned(): Promise<string | undefined> {
    const shot = await this.page.getByRole('img', { name: /^(二维码|QR code)$/ }).screenshot();
    const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return jsQR.default(Uint8ClampedArray.from(data), info.width, info.height)?.data;
  }

  /** Starts a new visit. */
  async restart(): Promise<void> {
    await this.page.evaluate('sessionStorage.clear()');
    await this.page.goto('about:blank');
    await this.page.goto(this.address);
    await this.isShown();
  }

  /** All text that a visitor can read. */
  text(): Promise<string> {
    return this.page.evaluate('document.body.innerText');
  }
}
