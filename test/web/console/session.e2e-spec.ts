import type { Browser, Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium, openBrowser } from '../chromium.js';
import { until } from '../../setup/until.js';
import { ConsoleApp } from '../console-app.js';

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

  it('keeps unsaved text when the session ends, and saves it after a new sign-in', async () => {
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

  describe('after the user returns to the tab', () => {
    let page: Page;
    let text: Locator;

    beforeEach(async () => {
      page = await console.open('/announcements', { as: 'NOBODY' });
      await page.clock.install();
      await signIn(page, PASSWORD);
      await page.getByRole('button', { name: 'New announcement' }).click();
      text = page.getByRole('dialog', { name: 'New announcement' }).getByRole('textbox').first();
      await text.fill('The west gate is closed.');
    });
    afterEach(() => page.context().close());

    /** Returns after some minutes; then the page loads all data of the screen again. */
    async function comeBack(): Promise<void> {
      await page.clock.fastForward('05:00');
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    }

    it('keeps the screen and its dialog if the network fails', async () => {
      let failures = 0;
      await page.route('**/graphql', (route) => {
        failures += 1;
        return route.abort();
      });
      await comeBack();
      // The viewer, the event and the list, each with two more attempts.
      for (const count of [3, 6, 9]) {
        await until(() => failures >= count);
        await page.clock.fastForward('00:10');
      }
      await page.unroute('**/graphql');
      await comeBack();
      expect(await text.inputValue()).toBe('The west gate is closed.');
    });

    it('shows a sign-in above the dialog if the session has ended', async () => {
      await console.server.sql.query('delete from login_session');
      await comeBack();
      const dialog = page.getByRole('alertdialog', { name: 'Sign in' });
      await signIn(dialog, PASSWORD);
      await dialog.waitFor({ state: 'detached' });
      expect(await text.inputValue()).toBe('The west gate is closed.');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    });
  });

  it('executes a change once if its response is lost and the user sends it again', async () => {
    const page = await console.open('/announcements');
    await page.getByRole('button', { name: 'New announcement' }).click();
    const dialog = page.getByRole('dialog', { name: 'New announcement' });
    await dialog.getByRole('textbox').first().fill('The east gate is closed.');
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('createAnnouncement')) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    const save = dialog.getByRole('button', { name: 'Save as a draft' });
    await save.click();
    await dialog.getByText('The server cannot be reached.').waitFor();
    await save.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: 'The east gate is closed.' }).waitFor();
    const { rows } = await console.server.sql.query<{ count: number }>(
      `select count(*)::integer as count from announcement where text::text like '%east gate%'`,
    );
    expect(rows).toEqual([{ count: 1 }]);
    // A cancelled text is not shown again as if it were stored.
    const change = page.getByRole('button', { name: 'Edit announcement' });
    await change.click();
    const text = page.getByRole('dialog', { name: 'Edit announcement' }).getByRole('textbox').first();
    await text.fill('Something else.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await change.click();
    expect(await text.inputValue()).not.toBe('Something else.');
    await page.context().close();
  });

  it('clears the search field together with the filters', async () => {
    const page = await console.open('/exhibitors');
    const field = page.getByRole('searchbox');
    await field.fill('zxqvwkj');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('row', { name: 'Acme Robots Co., Ltd.' }).waitFor();
    expect([await field.inputValue(), new URL(page.url()).search]).toEqual(['', '']);
    await page.context().close();
  });

  it('shows nothing of an event to an account without a role, and lets it sign out', async () => {
    const other = await console.server.accounts.withPassword(PASSWORD);
    const page = await console.open('/exhibitors', { as: 'NOBODY' });
    await signIn(page, PASSWORD, other.email);
    await page.getByText('you are not on its staff').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.context().close();
  });

  itDeep([
    ['zh', '退出登录', '没有退出登录，请重试。', '登录'],
    ['en', 'Sign out', 'You are still signed in. Try again.', 'Sign in'],
  ] as const)('reports that a sign-out has failed: %s', async (language, button, failed, title) => {
    const page = await console.open('/announcements', { language });
    const signOut = page.getByRole('button', { name: button });
    await signOut.waitFor();
    await page.context().setOffline(true);
    await signOut.click();
    await page.getByRole('alert').getByText(failed).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await signOut.click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.context().close();
  });

  itDeep([
    ['zh', '拒绝', '给展商的说明'],
    ['en', 'Reject', 'Note to the exhibitor'],
  ] as const)(
    'keeps the note of a decision until the decision is sent: %s',
    async (language, reject, note) => {
      const page = await console.open('/exhibitors?status=SUBMITTED', { language });
      await page.getByRole('row', { name: 'Beta Batteries' }).click();
      const open = async () => {
        await page.getByRole('button', { name: reject, exact: true }).click();
        return page.getByRole('dialog').getByRole('textbox', { name: note });
      };
      await (await open()).fill('The form is not complete.');
      await page.context().setOffline(true);
      await page.getByRole('dialog').getByRole('button', { name: reject }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      await page.context().setOffline(false);
      await page.reload();
      expect(await (await open()).inputValue()).toBe('The form is not complete.');
      await page.context().close();
    },
  );

  describe('by plain HTTP', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await openBrowser('--host-resolver-rules=MAP console.test 127.0.0.1');
    });
    afterAll(() => browser.close());

    it.each([
      ['zh-CN', '邮箱', '密码', '登录', '浏览器没有保存登录状态。请通过 HTTPS 地址打开本页'],
      ['en-GB', 'E-mail', 'Password', 'Sign in', 'The browser did not keep the session.'],
    ])('reports that the browser keeps no session: %s', async (locale, address, password, button, text) => {
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
