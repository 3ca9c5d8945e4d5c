import type { Locator } from 'playwright-core';
import { deepCases, itDeep } from '../../setup/deep.js';
import { until } from '../../setup/until.js';
import { violationsOf } from '../axe.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer, PIN } from './app.js';

const LANGUAGES = {
  zh: {
    saved: '收藏',
    search: '搜索',
    plan: '平面图',
    home: '首页',
    larger: '大字',
    contrast: '高对比',
    booth: /^A3, /,
  },
  en: {
    saved: 'Saved',
    search: 'Search',
    plan: 'Plan',
    home: 'Home',
    larger: 'Larger',
    contrast: 'Contrast',
    booth: /^A3, /,
  },
};
type Language = keyof typeof LANGUAGES;

const SCREENS = [
  'home',
  'list',
  'search',
  'nothing found',
  'exhibitor',
  'plan',
  'programme',
  'session',
  'saved',
] as const;
const RULES = `axe.run({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
})`;

/** A booth is named by its code and the whole name; a near view shows a short name, in several lines. */
function isBooth(rule: string, html: string): boolean {
  return rule === 'label-content-name-mismatch' && html.includes('class="booth ');
}

describeInChromium('the screens of a kiosk', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
    await kiosk.page.clock.install();
    // Restarts, since the open page cannot clear its real timers after the clock is installed.
    await kiosk.restart();
  });
  afterAll(() => server.close());

  const violations = () => violationsOf(kiosk.page, RULES, (rule, html) => !isBooth(rule, html));

  async function show(screen: (typeof SCREENS)[number], language: Language): Promise<void> {
    const words = LANGUAGES[language];
    await kiosk.tool(words.home);
    if (screen === 'list') await kiosk.tap(/^(汽车|Cars) 8/);
    if (screen === 'programme') await kiosk.tap(/^1 (日程|Programme)/);
    if (screen === 'session') await kiosk.tap(/开幕式|Opening ceremony/);
    if (screen === 'saved') await kiosk.tool(words.saved);
    if (screen === 'search') {
      await kiosk.tool(words.search);
      await kiosk.type('a');
      await kiosk.firstHit().waitFor();
    }
    if (screen === 'nothing found') {
      await kiosk.tool(words.search);
      await kiosk.type('zxq');
      await kiosk.page.getByRole('group', { name: /^(按领域|By field)$/ }).waitFor();
    }
    if (screen === 'plan') {
      await kiosk.tool(words.plan);
      await kiosk.tap(words.booth);
    }
    if (screen === 'exhibitor') {
      await kiosk.tap(/^(汽车|Cars) 8/);
      await kiosk.tap(/^A3|N1 A3/);
      await kiosk.page.getByRole('heading', { level: 2 }).first().waitFor();
    }
    // The previous screen is hidden for a frame, and then removed.
    await until(async () => (await kiosk.page.locator('main').count()) === 1);
  }

  // Each run has both languages and all three modes.
  it.each([
    ['zh', 'normal'],
    ['en', 'larger'],
    ['zh', 'contrast'],
    ...deepCases([
      ['en', 'normal'],
      ['zh', 'larger'],
      ['en', 'contrast'],
    ] as const),
  ] as const)('have no accessibility violations: %s, %s', async (language, mode) => {
    const words = LANGUAGES[language];
    await kiosk.tool(LANGUAGES.zh.home).catch(() => undefined);
    if (language === 'en') await kiosk.tool('English');
    if (mode !== 'normal') await kiosk.tool(words[mode]);
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await show(screen, language);
      found[screen] = await violations();
      // Icons of other front ends are not in the script.
      if ((await kiosk.page.locator('svg.icon:not(:has(*))').count()) > 0)
        found[screen].push('an empty icon');
    }
    if (mode !== 'normal') await kiosk.tool(words[mode]);
    if (language === 'en') await kiosk.tool('中文');
    expect(found).toEqual(Object.fromEntries(SCREENS.map((screen) => [screen, []])));
  });

  it('have targets of at least 9 mm, and chips of 44 pixels', async () => {
    const small: string[] = [];
    const millimetre = await kiosk.millimetre();
    for (const screen of SCREENS) {
      await show(screen, 'zh');
      const sizes = await kiosk.page.locator('button').evaluateAll((buttons) =>
        buttons.map((button) => {
          const { width, height } = button.getBoundingClientRect();
          const isChip = button.matches('.chip');
          return { name: button.textContent, size: Math.min(width, height), isChip };
        }),
      );
      small.push(
        ...sizes
          .filter(({ size, isChip }) => size < Math.max(9 * millimetre, isChip ? 44 : 0))
          .map(({ name }) => `${screen}: ${name}`),
      );
    }
    expect(small).toEqual([]);
  });

  itDeep(['zh', 'en'] as const)(
    'have no accessibility violations in dialogs and between visits: %s',
    async (language) => {
      const { page } = kiosk;
      await kiosk.restart();
      if (language === 'en') await kiosk.tool('English');
      const found: Record<string, string[]> = {};
      const note = async (name: string, place: Locator): Promise<void> => {
        await place.waitFor();
        found[name] = await violations();
      };
      const diagnostics = page.getByRole('dialog');
      for (let taps = 0; taps < 5; taps += 1) await page.touchscreen.tap(15, 15);
      await note('PIN', diagnostics.getByRole('button', { name: '7', exact: true }));
      for (const digit of PIN) await diagnostics.getByRole('button', { name: digit, exact: true }).tap();
      await note('diagnostics', diagnostics.getByRole('definition').first());
      await diagnostics.getByRole('button', { name: /^(关闭|Close)$/ }).tap();
      await page.clock.runFor(61_000);
      await note('question', page.getByRole('alertdialog'));
      await page.clock.runFor(21_000);
      await note('welcome', page.getByRole('region', { name: /^(欢迎|Welcome)$/ }));
      expect(found).toEqual({ PIN: [], diagnostics: [], question: [], welcome: [] });
    },
  );
});
