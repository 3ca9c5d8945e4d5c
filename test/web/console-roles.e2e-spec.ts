import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';

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
});
