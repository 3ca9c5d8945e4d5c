import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const ACME = 'Acme Access';
const PASSWORD = 'a horse and a battery';

describeInChromium('the invitations of contacts in the console', () => {
  let console: ConsoleApp;
  let acme: string;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    const name = { 'zh-Hans': '艾克米', en: ACME };
    const id = await server.rows.exhibitor(fair.event, { name, contact_email: 'office@acme.example' });
    acme = encodeCatalogId('EXHIBITOR', id);
    await server.settle();
  });
  afterAll(() => console.close());

  const inviteAll = async (
    page: Page,
    names: { all: string; more: string; open: string; invite: string },
  ) => {
    await page.getByRole('grid').getByRole('checkbox', { name: names.all }).check();
    await page.getByRole('button', { name: names.more, exact: true }).click();
    await page.getByRole('menuitem', { name: names.open }).click();
    await page.getByRole('dialog').getByRole('button', { name: names.invite, exact: true }).click();
  };

  it('fill the form of one exhibitor with the address of its contact', async () => {
    const page = await console.open(`/exhibitors/${acme}/members`);
    await page.getByText('No member yet.').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('office@acme.example');
    await page.context().close();
  });

  it('are made for the exhibitors without a member, and their links saved as a list', async () => {
    const page = await console.open('/exhibitors', { acceptDownloads: true });
    await page.getByRole('group', { name: 'Members' }).getByRole('button').click();
    await page.getByRole('row', { name: ACME }).waitFor();
    await inviteAll(page, {
      all: 'Select All',
      more: 'More',
      open: 'Invite the contacts',
      invite: 'Invite',
    });
    await page.getByText('1 contact invited').waitFor();
    await page.getByText(/It has no contact with an e-mail address\. \(\d+\)/).waitFor();
    expect(await console.violations(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the invitation links (CSV)' }).click(),
    ]);
    const [, row] = (await buffer(await saved.createReadStream())).toString().split('\r\n');
    expect(row).toMatch(/^Acme Access,office@acme\.example,http/);
    const link = new URL(row?.split(',')[2] ?? '');
    const invited = await console.openAt(`${link.pathname}${link.hash}`, { as: 'NOBODY', locale: 'en' });
    await invited.getByLabel('Your name').fill('Li Wei');
    await invited.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await invited.getByRole('button', { name: 'Accept' }).click();
    await invited.getByRole('link', { name: 'To the exhibitor portal' }).click();
    await invited.getByText(ACME).first().waitFor();
    await invited.context().close();
    await page.context().close();
  });

  it('name in Chinese the exhibitors that are left out', async () => {
    const page = await console.open('/exhibitors', { language: 'zh' });
    await page.getByRole('row', { name: '艾克米' }).waitFor();
    await inviteAll(page, { all: '全选', more: '更多', open: '邀请联系人', invite: '邀请' });
    const outcome = page.locator('.bulk-outcome');
    await outcome.getByText(/^跳过 \d+ 家：$/).waitFor();
    await outcome.getByText(/^它没有联系邮箱。（\d+ 家）$/).waitFor();
    expect(await outcome.getByRole('link', { name: 'Beta Batteries（中文）' }).count()).toBe(1);
    await page.context().close();
  });
});
