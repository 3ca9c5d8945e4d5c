import type { Browser, Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { describeInChromium, openBrowser } from './chromium.js';
import { ConsoleApp } from './console-app.js';

const PASSWORD = 'a horse and a battery';

describeInChromium('the session of the console', () => {
  let console: ConsoleApp;
  let email: string;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { accounts } = console.server;
    const account = await accounts.withPassword(PASSWORD, { role: 'ORGANIZER', event: console.fair.event });
    email = account.email;
  });
  afterAll(() => console.close());

  async function signIn(place: Page | Locator, password: string, address = email): Promise<void> {
    await place.getByRole('textbox', { name: 'E-mail' }).fill(address);
    await place.getByLabel('Password').fill(password);
    await place.getByRole('button', { name: 'Sign in' }).click();
  }

  it('opens the requested screen after a wrong and a right password', async () => {
    const page = await console.open('/exhibitors?status=SUBMITTED', { as: 'NOBODY' });
    await signIn(page, 'wrong');
    await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
    expect(await console.violations(page)).toEqual([]);
    await signIn(page, PASSWORD);
    await page.getByRole('row', { name: 'Beta Batteries' }).waitFor();
    expect(new URL(page.url()).search).toBe('?status=SUBMITTED');
    await page.context().close();
  });

  it('keeps what is typed when the session ends, and saves it after a new sign-in', async () => {
    const id = encodeCatalogId('EXHIBITOR', console.fair.acme);
    const page = await console.open(`/exhibitors/${id}`, { as: 'NOBODY' });
    await signIn(page, PASSWORD);
    const name = page.getByRole('textbox', { name: 'City · English' });
    await name.fill('Leeds');
    await console.server.sql.query('delete from login_session');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Sign in' });
    await dialog.waitFor();
    expect(await console.violations(page)).toEqual([]);
    await signIn(dialog, PASSWORD);
    await dialog.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Leeds');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  it('shows nothing of an event to an account without a role in it', async () => {
    const other = await console.server.accounts.withPassword(PASSWORD);
    const page = await console.open('/exhibitors', { as: 'NOBODY' });
    await signIn(page, PASSWORD, other.email);
    await page.getByText('you are not on its staff').waitFor();
    await page.context().close();
  });

  describe('by plain HTTP', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await openBrowser('--host-resolver-rules=MAP console.test 127.0.0.1');
    });
    afterAll(() => browser.close());

    it.each([
      ['zh-CN', '邮箱', '密码', '登录', '浏览器没有保存登录状态。请通过 HTTPS 地址打开本页'],
      ['en-GB', 'E-mail', 'Password', 'Sign in', 'The browser did not keep the session.'],
    ])('says that the browser keeps no session: %s', async (locale, address, password, button, text) => {
      const page = await browser.newPage({ locale });
      await page.goto(`${console.server.url.replace(/\/\/[^:/]+/, '//console.test')}/console`);
      await page.getByRole('textbox', { name: address }).fill(email);
      await page.getByLabel(password).fill(PASSWORD);
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('alert').getByText(text).waitFor();
      await page.close();
    });
  });
});
