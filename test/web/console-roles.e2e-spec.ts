import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';
import { SLUG } from './site-fair.js';

/** A control of each screen that changes something, in both languages. */
const CONTROLS = [
  ['/exhibitors', '新建展商', 'New exhibitor'],
  ['/announcements', '新建公告', 'New announcement'],
  ['/kiosks', '批准设备', 'Approve a device'],
  ['/kiosks/keys', '新建密钥', 'New key'],
  ['/media', '上传图片', 'Upload pictures'],
  ['/staff', '邀请', 'Invite'],
] as const;

/** Screens that only change something, and one of their controls. */
const CHANGES = [
  ['/exhibitors/new', '创建', 'Create'],
  ['/programme/new', '创建', 'Create'],
  ['/settings', '保存', 'Save'],
  ['/mails/templates', '保存', 'Save'],
] as const;

describeInChromium('the screens of the console', () => {
  let console: ConsoleApp;
  let organizer: Page;
  let reviewer: Page;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    [organizer, reviewer] = await Promise.all([console.open(''), console.open('', { as: 'REVIEWER' })]);
  });
  afterAll(() => console.close());

  /** Shows a screen; whether it has a control. */
  async function has(page: Page, path: string, language: 'zh' | 'en', name: string): Promise<boolean> {
    await page.evaluate((chosen) => {
      localStorage.setItem('language', chosen);
    }, language);
    await page.goto(console.addressOf(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('main .loading') === null);
    return (await page.getByRole('main').getByRole('button', { name, exact: true }).count()) > 0;
  }

  it.each([...CONTROLS, ...CHANGES])('offer changes to organizers only: %s', async (path, zh, en) => {
    for (const [language, name] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      expect(await has(organizer, path, language, name)).toBe(true);
      expect(await has(reviewer, path, language, name)).toBe(false);
    }
  });

  it.each(CHANGES)(
    'say so to reviewers at the address of a screen that changes something: %s',
    async (path) => {
      await has(reviewer, path, 'zh', '');
      await reviewer.getByRole('heading', { level: 1, name: '这个页面只供组织者使用。' }).waitFor();
      expect(await console.violations(reviewer)).toEqual([]);
    },
  );

  it('let reviewers read a session, and change nothing of it', async () => {
    for (const [page, canChange] of [
      [organizer, true],
      [reviewer, false],
    ] as const) {
      await has(page, '/programme', 'en', '');
      await page.getByRole('rowheader').first().getByRole('link').click();
      const fields = page.getByRole('main').getByRole('textbox');
      await fields.first().waitFor();
      const states = await fields.evaluateAll((all) => all.map((field) => field.hasAttribute('readonly')));
      expect(states.includes(canChange)).toBe(false);
    }
  });

  it.each([
    ['zh', '撤销'],
    ['en', 'Undo'],
  ] as const)('show a reviewer an import without a way to undo it: %s', async (language, undo) => {
    const { accounts, sql, url } = console.server;
    const { event } = console.fair;
    const send = async (path: string, type: string, body: string, role: 'ORGANIZER' | 'REVIEWER') =>
      fetch(`${url}/import/${path}`, {
        method: 'POST',
        headers: { ...(await accounts.signedIn({ role, event })), 'content-type': type },
        body,
      });
    const target = `exhibitors?event=${SLUG}&file=${language}.csv`;
    const imported = await send(target, 'text/csv', `name.en\nOmega ${language}\n`, 'ORGANIZER');
    const { job } = (await imported.json()) as { job: string };
    for (const [page, undos] of [
      [organizer, 1],
      [reviewer, 0],
    ] as const) {
      await has(page, '/import', language, '');
      const row = page.getByRole('row', { name: `${language}.csv` });
      await row.waitFor();
      expect(await row.getByRole('button', { name: undo }).count()).toBe(undos);
    }
    const refused = await send('revert', 'application/json', JSON.stringify({ id: job }), 'REVIEWER');
    expect([refused.status, await refused.text()]).toEqual([
      404,
      expect.stringContaining('There is no such import.'),
    ]);
    const { rows } = await sql.query('select reverted_at from import_job where id = $1', [job]);
    expect(rows).toEqual([{ reverted_at: null }]);
  });
});
