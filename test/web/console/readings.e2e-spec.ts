import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { SLUG } from '../site-fair.js';

const WORDS = {
  zh: {
    line: '2 家展商的名称有多音字，需要确认读音',
    title: '多音字',
    choice: '“乐”的读音',
    accept: '采用“山海乐行”的读音',
    accepted: '已采用“山海乐行有限公司”的读音：shān hǎi yuè xíng',
    undo: '撤销',
  },
  en: {
    line: '2 exhibitors have names with several readings',
    title: 'Names with several readings',
    choice: 'Reading of 乐',
    accept: 'Accept the reading of 山海乐行',
    accepted: 'Reading of Shanhai Lexing: shān hǎi yuè xíng',
    undo: 'Undo',
  },
} as const;

describeInChromium('names with several readings in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    const names = {
      lexing: ['山海乐行有限公司', 'Shanhai Lexing'],
      zeng: ['曾氏工坊', 'Zeng Works'],
    } as const;
    for (const [slug, [chinese, english]] of Object.entries(names)) {
      await server.rows.exhibitor(fair.event, { slug, name: { 'zh-Hans': chinese, en: english } });
    }
    await server.settle();
  });
  afterAll(() => console.close());

  itDeep(['zh', 'en'] as const)('can be corrected, accepted and restored: %s', async (language) => {
    const words = WORDS[language];
    const page = await console.open('', { language });
    await page.getByRole('link', { name: words.line }).click();
    const rows = page.getByRole('list', { name: words.title }).getByRole('listitem');
    const row = rows.filter({ hasText: 'shān hǎi lè xíng' });
    await row.waitFor();
    expect(await rows.count()).toBe(2);
    await row.getByRole('group', { name: words.choice }).getByRole('button', { name: 'yuè' }).click();
    await page.getByRole('button', { name: words.accept }).click();
    await page.getByRole('status').getByText(words.accepted).waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await reading()).toBe('shān hǎi yuè xíng');
    const undo = page.getByRole('button', { name: words.undo });
    await hasFocus(undo);
    await undo.press('Enter');
    await row.waitFor();
    expect(await reading()).toBeNull();
    await page.context().close();
  });

  it.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 390],
  ] as const)('have no accessibility violations in %s', async (language, colorScheme, width) => {
    const viewport = { width, height: 900 };
    const page = await console.open('/exhibitors/readings', { language, colorScheme, viewport });
    await page.getByRole('list', { name: WORDS[language].title }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it('are shown to reviewers without a control to accept them', async () => {
    const page = await console.open('/exhibitors/readings', { as: 'REVIEWER' });
    await page.getByRole('group', { name: WORDS.en.choice }).waitFor();
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
    await page.context().close();
  });

  it('are listed in pages', async () => {
    const { fair, server } = console;
    await server.rows.inTransaction(async () => {
      for (let number = 1; number <= 25; number += 1) {
        const values = { slug: `zeng-${number}`, name: { 'zh-Hans': `曾氏${number}号店` } };
        await server.rows.exhibitor(fair.event, values);
      }
    });
    await server.settle();
    const page = await console.open('/exhibitors/readings', { language: 'zh' });
    const rows = page.getByRole('list', { name: WORDS.zh.title }).getByRole('listitem');
    await page.getByRole('status').getByText('27 家').waitFor();
    expect(await rows.count()).toBe(25);
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await rows.nth(26).waitFor();
    await page.context().close();
  });

  async function reading(): Promise<string | null> {
    const headers = await console.server.accounts.signedIn({ role: 'ORGANIZER', event: console.fair.event });
    const field = 'exhibitor(slug: "lexing") { searchSetting { reading } }';
    return (await console.server.api.ofEvent(SLUG, field, headers)).searchSetting.reading as string | null;
  }
});
