import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';

describeInChromium('the columns and filters of the list of exhibitors', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  function rowOf(page: Page, name: string): Locator {
    return page.getByRole('grid', { name: 'Exhibitors' }).getByRole('row', { name, exact: true });
  }

  function button(page: Page, name: string): Locator {
    return page.getByRole('button', { name, exact: true });
  }

  it('shows long names whole on a window of 1280 pixels', async () => {
    const { rows, settle } = console.server;
    const name = { en: 'Baoding Chuangxian Intelligent Technology Co., Ltd.' };
    await rows.exhibitor(console.fair.event, { name, country: 'NO', published: false });
    await settle();
    const page = await console.open('/exhibitors?country=NO', { viewport: { width: 1280, height: 800 } });
    const cut = await rowOf(page, name.en)
      .getByRole('link')
      .evaluate((link) => link.scrollHeight - link.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
    const grid = page.getByRole('grid');
    expect(await grid.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.context().close();
  });

  it('stores the chosen columns in the browser for the event, with the keyboard only', async () => {
    const { rows, settle } = console.server;
    const contact = { contact_name: 'Wang Li', contact_email: 'wang@lasers.example' };
    await rows.exhibitor(console.fair.event, { name: { en: 'Lasers' }, country: 'SE', ...contact });
    await settle();
    const page = await console.open('/exhibitors?country=SE');
    const headers = page.getByRole('columnheader');
    await rowOf(page, 'Lasers').waitFor();
    const usual = await headers.allTextContents();
    await button(page, 'Columns').focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'Columns' });
    await menu.getByRole('menuitemcheckbox', { name: 'Booth', checked: true }).waitFor();
    await page.keyboard.press('Space');
    await menu.getByRole('menuitemcheckbox', { name: 'Booth', checked: false }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await menu.getByRole('menuitemcheckbox', { name: 'Contact', checked: true }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await hasFocus(button(page, 'Columns'));
    await page.reload();
    await rowOf(page, 'Lasers').getByText('wang@lasers.example').waitFor();
    expect(await headers.allTextContents()).toEqual(
      usual.flatMap((title) =>
        title === 'Booth' ? [] : title === 'Country or region' ? [title, 'Contact'] : [title],
      ),
    );
    await button(page, 'Columns').click();
    await page.getByRole('menuitem', { name: 'Usual columns' }).click();
    await page.getByRole('columnheader', { name: 'Booth' }).waitFor();
    expect(await headers.allTextContents()).toEqual(usual);
    await page.context().close();
  });

  it('counts the exhibitors with missing data, and hides the filters on demand', async () => {
    const { rows, settle } = console.server;
    for (const contact_email of ['a@b.example', null])
      await rows.exhibitor(console.fair.event, { country: 'DK', contact_email, published: false });
    await settle();
    const page = await console.open('/exhibitors?country=DK');
    const filters = page.getByRole('complementary', { name: 'Filters' });
    const missing = filters.getByRole('group', { name: 'Missing' });
    await missing.getByRole('button', { name: 'Booth 2' }).waitFor();
    await missing.getByRole('button', { name: 'Contact 1' }).click();
    await page.waitForURL(/lacks=CONTACT/);
    await missing.getByRole('button', { name: 'Booth 2' }).waitFor();
    await page.getByRole('button', { name: 'Filters', expanded: true }).click();
    await filters.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Filters', expanded: false }).click();
    await filters.waitFor();
    await page.context().close();
  });
});
