import type { Page } from 'playwright-core';
import { itDeep } from '../../setup/deep.js';
import { until } from '../../setup/until.js';
import { ConsoleApp } from '../console-app.js';
import { describeInChromium } from '../chromium.js';
import { drop, logo, uploadLogo } from './logo-files.js';

const PASSWORD = 'a horse and a battery';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describeInChromium('the portal of exhibitors, on a phone', () => {
  let app: ConsoleApp;
  let page: Page;

  beforeAll(async () => {
    app = await ConsoleApp.start();
    await app.server.sql.query(
      `update event set status = 'DRAFT', shows_call = true, registration_opens_at = now() - interval '1 day',
        contact_email = 'office@fair.example' where id = $1`,
      [app.fair.event],
    );
    await app.server.settle();
    const account = await app.server.accounts.withPassword(PASSWORD);
    page = await app.openAt('/portal/calls/fair-2026', { ...PHONE, as: 'NOBODY' });
    const signIn = page.getByRole('region', { name: 'Existing account' });
    await signIn.getByLabel('E-mail').fill(account.email);
    await signIn.getByLabel('Password').fill(PASSWORD);
    await signIn.getByRole('button', { name: 'Sign in' }).click();
  });
  afterAll(() => app.close());

  itDeep([
    [
      'en',
      ['New exhibitor', 'E-mail', 'Get the link', 'This site sends no mails'],
      'Create a link for',
      ['Name', 'Password', 'Create the account', 'You are signed in.'],
    ],
    [
      'zh',
      ['新参展商', '邮箱', '获取链接', '这个网站不发邮件'],
      '生成链接',
      ['姓名', '密码', '创建账号', '您已登录。'],
    ],
  ] as const)('creates an account by a link of an administrator, without mails, in %s', async (...words) => {
    const [language, [title, field, button, note], action, [name, password, create, done]] = words;
    const email = `omega-${language}@example.org`;
    const options = { ...PHONE, as: 'NOBODY', language, locale: language } as const;
    const visitor = await app.openAt('/portal/calls/fair-2026', options);
    const signUp = visitor.getByRole('region', { name: title });
    await signUp.getByLabel(field).fill(email);
    await signUp.getByRole('button', { name: button }).click();
    await signUp.getByText(note).waitFor();
    const administrator = await app.open('/staff', { as: 'ADMINISTRATOR', language });
    const row = administrator.getByRole('row').filter({ hasText: email });
    await row.getByRole('button', { name: action }).click();
    const dialog = administrator.getByRole('alertdialog').filter({ hasText: email });
    const { pathname, hash } = new URL((await dialog.getByRole('code').textContent()) ?? '');
    await visitor.goto(`${app.server.url}${pathname}${hash}`);
    await visitor.getByLabel(name).fill('Omega');
    await visitor.getByLabel(password, { exact: true }).fill(PASSWORD);
    await visitor.getByRole('button', { name: create }).click();
    await visitor.getByText(done).waitFor();
    await administrator.context().close();
    await visitor.context().close();
  });

  it('shows waiting accounts to organizers, not to reviewers', async () => {
    const waiting = { name: 'Accounts to be confirmed' };
    const organizer = await app.open('/staff', { as: 'ORGANIZER' });
    await organizer.getByRole('heading', waiting).waitFor();
    await organizer.context().close();
    const reviewer = await app.open('/staff', { as: 'REVIEWER' });
    await reviewer.getByRole('table').first().waitFor();
    expect(await reviewer.getByRole('heading', waiting).count()).toBe(0);
    await reviewer.context().close();
  });

  it('registers a company for a draft event and lists the missing parts', async () => {
    await page.getByLabel('Company name · English').fill('Omega Optics');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Omega Optics', level: 1 }).waitFor();
    expect(await missingData(page)).toEqual([
      'Translation (Name · 中文)',
      'Description',
      'Logo',
      'Category',
      'Products',
    ]);
  });

  it('keeps unsaved text after a reload, and saves it', async () => {
    await page.getByRole('link', { name: 'Add what is missing' }).click();
    await page.getByLabel('Name · 中文').fill('欧米茄光学');
    await page.reload();
    expect(await page.getByLabel('Name · 中文').inputValue()).toBe('欧米茄光学');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Name · 中文').inputValue()).toBe('欧米茄光学');
  });

  it('no longer lists saved data as missing', async () => {
    await page.getByRole('link', { name: 'Overview' }).click();
    await until(async () => !(await missingData(page)).some((text) => text.startsWith('Translation')));
    expect(await missingData(page)).toEqual(['Description', 'Logo', 'Category', 'Products']);
    await page.getByRole('link', { name: 'Entry', exact: true }).click();
  });

  it('stops the upload of a logo without a change', async () => {
    // The server never responds.
    await page.route('**/media?*', () => undefined);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles(await logo('#b3261e'));
    await page.getByRole('progressbar', { name: 'Uploading' }).waitFor();
    await page.getByRole('status').getByText('The connection is slow or lost.').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('progressbar', { name: 'Uploading' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('img', { name: 'Logo' }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.unroute('**/media?*');
  });

  it('shows that an upload was too slow', async () => {
    const errors = [{ code: 'REQUEST_TIMEOUT', message: 'The file arrived too slowly.' }];
    await page.route('**/media?*', (route) => route.fulfill({ status: 408, json: { errors } }));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles(await logo('#b3261e'));
    await page.getByRole('alert').getByText('The file arrived too slowly.').waitFor();
    await page.unroute('**/media?*');
  });

  it('uploads a logo', async () => {
    await uploadLogo(page, 'Choose a picture', 'Logo');
  });

  it('replaces the logo by a dropped picture, and rejects two at once', async () => {
    const shown = page.getByRole('img', { name: 'Logo' });
    const first = await shown.getAttribute('src');
    await drop(page, [await logo('#146c37'), await logo('#7a4b00')]);
    await page.getByText('Add one picture at a time.').waitFor();
    await drop(page, [await logo('#146c37')]);
    await until(async () => (await shown.getAttribute('src')) !== first);
    expect(await page.getByText('Add one picture at a time.').count()).toBe(0);
  });

  it('takes the logo with the camera of a phone', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Take a photo' }).click();
    expect(await (await chooser).element().getAttribute('capture')).toBe('environment');
  });

  it('adds a product', async () => {
    await page.getByRole('link', { name: 'Products' }).click();
    await page.getByRole('button', { name: 'Add a product' }).click();
    const dialog = page.getByRole('dialog', { name: 'New product' });
    await dialog.getByLabel('Name · English').fill('Lens L1');
    await dialog.getByRole('button', { name: 'Add a product' }).click();
    // Pictures can be added now.
    await page.getByRole('dialog', { name: 'Edit Lens L1' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('listitem').getByText('Lens L1').waitFor();
  });

  it('submits the entry, and shows the contact of the organizer', async () => {
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'office@fair.example' }).waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
  });

  it('takes a company from registration to review, in Chinese', async () => {
    const account = await app.server.accounts.withPassword(PASSWORD);
    const options = { ...PHONE, as: 'NOBODY', language: 'zh', locale: 'zh-CN' } as const;
    const company = await app.openAt('/portal/calls/fair-2026', options);
    const press = (name: string) => company.getByRole('button', { name, exact: true }).click();
    const signIn = company.getByRole('region', { name: '已有账号' });
    await signIn.getByLabel('邮箱').fill(account.email);
    await signIn.getByLabel('密码').fill(PASSWORD);
    await signIn.getByRole('button', { name: '登录' }).click();
    await company.getByLabel('公司名称 · 中文').fill('东风光学');
    await press('开始填写');
    await company.getByRole('heading', { name: '东风光学', level: 1 }).waitFor();
    const next = company.getByRole('region', { name: '下一步' });
    expect(await next.getByRole('listitem').allTextContents()).toEqual([
      '译文（名称 · English）',
      '简介',
      '标志',
      '领域',
      '展品',
    ]);
    await company.getByRole('link', { name: '资料', exact: true }).click();
    await company.getByLabel('简介 · 中文').fill('镜头');
    await company.reload();
    expect(await company.getByLabel('简介 · 中文').inputValue()).toBe('镜头');
    await press('保存');
    await company.getByText('已保存', { exact: true }).waitFor();
    await drop(company, [await logo('#146c37'), await logo('#7a4b00')], '选择图片');
    await company.getByText('请一次只添加一张图片。').waitFor();
    await drop(company, [await logo('#146c37')], '选择图片');
    await company.getByRole('img', { name: '标志' }).waitFor();
    await company.getByRole('link', { name: '展品' }).click();
    await press('添加展品');
    const dialog = company.getByRole('dialog', { name: '新展品' });
    await dialog.getByLabel('名称 · 中文').fill('镜头一号');
    await dialog.getByRole('button', { name: '添加展品' }).click();
    const edited = company.getByRole('dialog', { name: '编辑 镜头一号' });
    await edited.getByRole('button', { name: '关闭' }).click();
    await company.getByRole('listitem').getByText('镜头一号').waitFor();
    await company.getByRole('link', { name: '概览' }).click();
    await next.getByText('译文（名称 · English、简介 · English）').waitFor();
    await press('提交审核');
    await company.getByText('审核中').waitFor();
    await company.context().close();
  });

  it.each(['Overview', 'Entry', 'Products', 'Members'])(
    'has no accessibility violations in both languages: %s',
    async (name) => {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await app.violations(page)).toEqual([]);
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: 'English' }).waitFor();
      expect(await app.violations(page)).toEqual([]);
      expect(await app.latinWords(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name }).waitFor();
    },
  );
});

/** The entries of the list of missing data. */
function missingData(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Next step' }).getByRole('listitem').allTextContents();
}
