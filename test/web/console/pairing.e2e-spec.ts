import type { Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Devices } from '../../build/devices.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium, openBrowser } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { SLUG } from '../site-fair.js';

const PASSWORD = 'a horse and a battery';
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true };
const FACTS = { appVersion: '9.9.1', screen: { width: 1080, height: 1920 }, userAgent: 'Panel 7' };

/** The texts of the screens in one language. */
interface Words {
  readonly email: string;
  readonly password: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly dialog: string;
  readonly code: string;
  readonly noDevice: string;
  readonly name: string;
  readonly hall: string;
  readonly approve: string;
  readonly deny: string;
  readonly use: string;
  readonly replaces: string;
  readonly noRight: string;
  readonly question: string;
  readonly events: readonly string[];
  readonly https: string;
}

const LANGUAGES: readonly (readonly ['zh' | 'en', Words])[] = [
  [
    'zh',
    {
      email: '邮箱',
      password: '密码',
      signIn: '登录',
      signOut: '退出登录',
      dialog: '批准设备',
      code: '屏幕上的代码',
      noDevice: '没有设备显示这个代码',
      name: '名称',
      hall: '展馆',
      approve: '批准',
      deny: '拒绝',
      use: '用途',
      replaces: '替换“%”的设备',
      noRight: '您的账号不是任何未归档展会的组织者',
      question: '代码为 % 的设备属于哪个展会？',
      events: ['机器人展', '春季展'],
      https: '请通过 HTTPS 地址打开本页',
    },
  ],
  [
    'en',
    {
      email: 'E-mail',
      password: 'Password',
      signIn: 'Sign in',
      signOut: 'Sign out',
      dialog: 'Approve a device',
      code: 'Code on the screen',
      noDevice: 'No device shows this code',
      name: 'Name',
      hall: 'Hall',
      approve: 'Approve',
      deny: 'Deny',
      use: 'Use it as',
      replaces: 'New device of "%"',
      noRight: 'your account is the organizer of no current event',
      question: 'To which event does the device with the code % belong?',
      events: ['Robot Fair', 'Spring Fair'],
      https: 'Open this page by an HTTPS address',
    },
  ],
];

describeInChromium('the address on the screen of a device, on a phone', () => {
  let console: ConsoleApp;
  let devices: Devices;
  /** The hall H1 of the second venue. */
  let hall: string;
  /** The second event of the server. */
  let spring: string;
  /** An archived event, which takes no devices. */
  let archived: string;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { server, fair } = console;
    const organizer = await server.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    devices = new Devices(server, fair.event, organizer);
    const venue = await server.rows.venue(fair.event, {
      slug: 'south',
      name: { 'zh-Hans': '南馆', en: 'South' },
    });
    hall = await server.rows.hall(fair.event, venue, { code: 'H1', name: { en: 'Hall 1' } });
    spring = await server.rows.event({
      slug: 'kiosks',
      name: { 'zh-Hans': '春季展', en: 'Spring Fair' },
      starts_on: '2026-04-01',
      ends_on: '2026-04-03',
    });
    archived = await server.rows.event({ slug: 'archived', status: 'ARCHIVED' });
    await server.settle();
  });
  afterAll(() => console.close());

  const scan = (code: string, options: Parameters<ConsoleApp['openAt']>[1]): Promise<Page> =>
    console.openAt(`/kiosks/pair?code=${code}`, { ...PHONE, ...options });

  /** An account with a password that is an organizer of some events. */
  const organizerOf = async (...events: string[]): Promise<string> => {
    const grants = events.map((event) => ({ role: 'ORGANIZER' as const, event }));
    return (await console.server.accounts.withPassword(PASSWORD, ...grants)).email;
  };

  async function signIn(page: Page, email: string, words: Words): Promise<void> {
    await page.getByRole('textbox', { name: words.email }).fill(email);
    await page.getByLabel(words.password).fill(PASSWORD);
    await page.getByRole('button', { name: words.signIn }).click();
  }

  /** The dialog, in which the device was found without a further input. */
  async function found(page: Page, words: Words, code: string): Promise<Locator> {
    const dialog = page.getByRole('dialog', { name: words.dialog });
    await dialog.getByText('Panel 7').waitFor();
    expect(await dialog.getByRole('textbox', { name: words.code }).inputValue()).toBe(code);
    return dialog;
  }

  /** Whether the page is wider than the screen. */
  const isWide = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

  itDeep(LANGUAGES)('leads by the sign-in to the device, to approve it: %s', async (language, words) => {
    const { userCode, deviceCode } = await devices.pair(FACTS);
    const page = await scan(userCode, { as: 'NOBODY', language });
    await signIn(page, await organizerOf(console.fair.event, archived), words);
    const dialog = await found(page, words, userCode);
    expect([await console.violations(page), await isWide(page)]).toEqual([[], false]);
    const name = `Phone ${language}`;
    await dialog.getByRole('textbox', { name: words.name }).fill(name);
    await dialog.getByRole('button', { name: words.hall }).click();
    await page.getByRole('option', { name: /^(?:South|南馆) H1$/ }).click();
    await dialog.getByRole('button', { name: words.approve, exact: true }).click();
    await page.getByRole('region', { name }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await isWide(page)).toBe(false);
    expect((await devices.token(deviceCode)).body.configuration).toMatchObject({
      event: { slug: SLUG },
      name,
      hall: { id: encodeCatalogId('HALL', hall), code: 'H1' },
    });
    // After a reload the dialog does not search the code again.
    await page.reload();
    await page.getByRole('region', { name }).waitFor();
    expect(await dialog.count()).toBe(0);
    await page.context().close();
  });

  itDeep(LANGUAGES)(
    'offers the events of an organizer of several, for the keyboard: %s',
    async (language, words) => {
      const { userCode } = await devices.pair(FACTS);
      const page = await scan(userCode, { as: 'NOBODY', language });
      await signIn(page, await organizerOf(console.fair.event, spring, archived), words);
      await page.getByText(words.question.replace('%', userCode)).waitFor();
      const items = page.getByRole('listitem');
      expect(await items.count()).toBe(2);
      const texts = await items.allTextContents();
      expect(texts.map((text, at) => text.startsWith(words.events[at]!) && text.includes('2026'))).toEqual([
        true,
        true,
      ]);
      expect([await console.violations(page), await isWide(page)]).toEqual([[], false]);
      await page.getByRole('link', { name: words.events[1]! }).focus();
      await page.keyboard.press('Enter');
      await found(page, words, userCode);
      expect(new URL(page.url()).pathname).toBe('/console/kiosks/kiosks');
      await page.goBack();
      await page.getByRole('link', { name: words.events[0]! }).click();
      await found(page, words, userCode);
      expect(new URL(page.url()).pathname).toBe(`/console/${SLUG}/kiosks`);
      await page.context().close();
    },
  );

  itDeep(LANGUAGES)(
    'says that the role is missing, and takes another account: %s',
    async (language, words) => {
      const { userCode } = await devices.pair(FACTS);
      const page = await scan(userCode, { as: 'REVIEWER', language });
      await page.getByText(words.noRight).waitFor();
      expect([await console.violations(page), await isWide(page)]).toEqual([[], false]);
      await page.getByRole('button', { name: words.signOut }).click();
      await signIn(page, await organizerOf(spring), words);
      await found(page, words, userCode);
      await page.context().close();
    },
  );

  itDeep(LANGUAGES)('refuses a wrong and an expired code: %s', async (language, words) => {
    const { userCode } = await devices.pair(FACTS);
    const page = await scan('BBBB-BBBB', { language });
    const dialog = page.getByRole('dialog', { name: words.dialog });
    const code = dialog.getByRole('textbox', { name: words.code });
    await dialog.getByText(words.noDevice).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await code.fill(userCode);
    await page.keyboard.press('Enter');
    await found(page, words, userCode);
    await console.server.sql.query(`update kiosk_pairing set expires_at = now() - interval '1 second'`);
    await page.keyboard.press('Enter');
    await dialog.getByText(words.noDevice).waitFor();
    await page.context().close();
  });

  itDeep(LANGUAGES)('denies a device: %s', async (language, words) => {
    const { userCode, deviceCode } = await devices.pair(FACTS);
    const page = await scan(userCode, { language });
    const dialog = await found(page, words, userCode);
    await dialog.getByRole('button', { name: words.deny }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await devices.token(deviceCode)).body.error).toBe('access_denied');
    await page.context().close();
  });

  itDeep(LANGUAGES)('gives a kiosk a new device: %s', async (language, words) => {
    const name = `Old ${language}`;
    const { id } = await devices.paired({ name });
    const { userCode, deviceCode } = await devices.pair(FACTS);
    const page = await scan(userCode, { language });
    const dialog = await found(page, words, userCode);
    await dialog.getByRole('button', { name: words.use }).click();
    await page.getByRole('option', { name: words.replaces.replace('%', name) }).click();
    await dialog.getByRole('button', { name: words.approve, exact: true }).click();
    await page.getByRole('region', { name }).waitFor();
    expect((await devices.token(deviceCode)).body.configuration).toMatchObject({ kioskId: id, name });
    await page.context().close();
  });

  itDeep(LANGUAGES)(
    'opens the dialog without a code, with the focus in its field: %s',
    async (language, words) => {
      const page = await console.openAt('/kiosks/pair', { ...PHONE, language });
      await hasFocus(
        page.getByRole('dialog', { name: words.dialog }).getByRole('textbox', { name: words.code }),
      );
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await hasFocus(page.getByRole('heading', { level: 1 }));
      await page.context().close();
    },
  );

  it('opens no dialog for a reviewer', async () => {
    const page = await console.open('/kiosks?code=BCDF-GHJK', { as: 'REVIEWER' });
    await page.getByRole('group', { name: 'Show' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  itDeep(LANGUAGES)('requires HTTPS for the sign-in: %s', async (language, words) => {
    const browser = await openBrowser('--host-resolver-rules=MAP fair.test 127.0.0.1');
    const page = await (await browser.newContext({ ...PHONE, locale: language })).newPage();
    const { port } = new URL(console.server.url);
    await page.goto(`http://fair.test:${port}/kiosks/pair?code=BCDF-GHJK`);
    await signIn(page, await organizerOf(console.fair.event, archived), words);
    await page.getByText(words.https).waitFor();
    await browser.close();
  });
});
