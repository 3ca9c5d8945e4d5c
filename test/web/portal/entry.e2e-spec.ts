import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { photograph } from '../../build/pictures.js';
import { until } from '../../setup/until.js';
import { ConsoleApp } from '../console-app.js';
import { describeInChromium } from '../chromium.js';

const PASSWORD = 'a horse and a battery';
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { link errors { message } } }`;
const REVIEW = `mutation ($input: ReviewExhibitorsInput!) {
  reviewExhibitors(input: $input) { results { errors { message } } errors { message } }
}`;
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

  it.each([
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
  ] as const)('gives an account by a link of an administrator, without mails, in %s', async (...words) => {
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

  it('shows the waiting accounts to administrators alone', async () => {
    const organizer = await app.open('/staff', { as: 'ORGANIZER' });
    await organizer.getByRole('heading', { name: 'Invitations' }).waitFor();
    expect(await organizer.getByRole('heading', { name: 'Accounts to be confirmed' }).count()).toBe(0);
    await organizer.context().close();
  });

  it('registers a company for a draft event and says what is missing', async () => {
    await page.getByLabel('Company name · English').fill('Omega Optics');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Omega Optics', level: 1 }).waitFor();
    expect(
      await page.getByRole('region', { name: 'Next step' }).getByRole('listitem').allTextContents(),
    ).toEqual(['Name (中文)', 'Description (中文, English)', 'Logo', 'Fields', 'Products']);
  });

  it('keeps what is typed over a reload, and saves it', async () => {
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

  it('stops the upload of a logo, which changes nothing', async () => {
    // The server never answers.
    await page.route('**/media?*', () => undefined);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles(await logo('#b3261e'));
    await page.getByRole('progressbar', { name: 'Uploading' }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('progressbar', { name: 'Uploading' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('img', { name: 'Logo' }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.unroute('**/media?*');
  });

  it('uploads a logo', async () => {
    await uploadLogo(page, 'Choose a picture', 'Logo');
  });

  it('replaces the logo by a dropped picture, and takes no two at a time', async () => {
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
    // Its pictures can be added now.
    await page.getByRole('dialog', { name: 'Edit Lens L1' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('listitem').getByText('Lens L1').waitFor();
  });

  it('submits the entry, and shows whom to ask', async () => {
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'office@fair.example' }).waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
  });

  it('takes a company from its registration to the review, in Chinese', async () => {
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
      '名称（English）',
      '介绍（中文、English）',
      '标志',
      '展品领域',
      '展品',
    ]);
    await company.getByRole('link', { name: '资料', exact: true }).click();
    await company.getByLabel('介绍 · 中文').fill('镜头');
    await company.reload();
    expect(await company.getByLabel('介绍 · 中文').inputValue()).toBe('镜头');
    await press('保存');
    await company.getByText('已保存', { exact: true }).waitFor();
    await uploadLogo(company, '选择图片', '标志');
    await company.getByRole('link', { name: '展品' }).click();
    await press('添加展品');
    const dialog = company.getByRole('dialog', { name: '新展品' });
    await dialog.getByLabel('名称 · 中文').fill('镜头一号');
    await dialog.getByRole('button', { name: '添加展品' }).click();
    const edited = company.getByRole('dialog', { name: '编辑 镜头一号' });
    await edited.getByRole('button', { name: '关闭' }).click();
    await company.getByRole('listitem').getByText('镜头一号').waitFor();
    await company.getByRole('link', { name: '概览' }).click();
    await press('提交审核');
    await company.getByText('审核中').waitFor();
    await company.context().close();
  });

  it('takes a member in by a link, in Chinese, to its own entry with the note and what waits', async () => {
    const { api, accounts, rows, settle } = app.server;
    const row = await rows.exhibitor(app.fair.event, {
      name: { 'zh-Hans': '西格玛仪器', en: 'Sigma' },
      status: 'SUBMITTED',
      published: false,
    });
    await settle();
    const exhibitorId = encodeCatalogId('EXHIBITOR', row);
    const organizer = await accounts.signedIn({ role: 'ORGANIZER', event: app.fair.event });
    const decide = (decision: string, note: string) => {
      const input = { eventId: encodeCatalogId('EVENT', app.fair.event), exhibitorIds: [exhibitorId] };
      return api.data(REVIEW, { input: { ...input, decision, note } }, organizer);
    };
    await decide('REQUEST_CHANGES', '请补充网站。');
    const email = 'sigma@example.org';
    const scope = { role: 'EXHIBITOR', exhibitorId, memberRole: 'MANAGER' };
    const { inviteAccount } = await api.data(INVITE, { input: { email, ...scope } }, organizer);
    expect(inviteAccount.errors).toEqual([]);
    const { pathname, hash } = new URL(inviteAccount.link as string);

    const member = await app.openAt(`${pathname}${hash}`, {
      ...PHONE,
      as: 'NOBODY',
      language: 'zh',
      locale: 'zh-CN',
    });
    await member.getByLabel('您的姓名').fill('陈西');
    await member.getByLabel('密码').first().fill(PASSWORD);
    await member.getByRole('button').click();
    await member.getByRole('link', { name: '进入参展门户' }).click();
    const entries = member.getByRole('region', { name: '我的参展' }).getByRole('listitem');
    await entries.getByText('西格玛仪器').click();
    await member.getByRole('heading', { level: 1, name: '西格玛仪器' }).waitFor();
    await member.getByRole('region', { name: '决定和说明' }).getByText('请补充网站。').waitFor();

    const website = async (address: string) => {
      await member.getByRole('link', { name: '资料', exact: true }).click();
      await member.getByRole('textbox', { name: '网站' }).fill(address);
      await member.getByRole('button', { name: '保存' }).click();
      await member
        .getByRole('status')
        .getByText(/已保存/)
        .waitFor();
      await member.getByRole('link', { name: '概览' }).click();
    };
    await website('https://first.example/');
    await member.getByRole('button', { name: '提交审核' }).click();
    await member.getByText('审核中').waitFor();
    await decide('APPROVE', '欢迎。');
    await member.reload();
    await website('https://second.example/');
    const waiting = member.getByRole('table', { name: '等待主办方确认的更改' });
    expect(await waiting.getByRole('row').nth(1).locator('th, td').allTextContents()).toEqual([
      '网站',
      'https://first.example/',
      'https://second.example/',
    ]);
    expect(await app.violations(member)).toEqual([]);
    await member.goto(`${app.server.url}/portal/entries/${encodeCatalogId('EXHIBITOR', app.fair.acme)}`);
    await member.getByRole('heading', { level: 1, name: /^没有这份参展资料/ }).waitFor();
    expect(await app.violations(member)).toEqual([]);
    await member.context().close();
  });

  it.each(['Overview', 'Entry', 'Products', 'Members'])(
    'breaks no rule of axe in both languages: %s',
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

async function logo(background: string) {
  return { name: 'logo.jpg', mimeType: 'image/jpeg', buffer: await photograph(background) };
}

async function uploadLogo(page: Page, button: string, shown: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(await logo('#0b57d0'));
  await page.getByRole('img', { name: shown }).waitFor();
}

/** Drops files onto the choice of the logo. */
async function drop(page: Page, files: readonly Awaited<ReturnType<typeof logo>>[]): Promise<void> {
  const contents = files.map(({ name, mimeType, buffer }) => [name, mimeType, [...buffer]] as const);
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, type, bytes] of list)
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    return transfer;
  }, contents);
  await page.getByRole('button', { name: 'Choose a picture' }).dispatchEvent('drop', { dataTransfer });
}
