import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { SLUG } from '../site-fair.js';

const NARROW = { width: 390, height: 844 };
/** Tall enough that the buttons at the lower edge of a dialog cover nothing. */
const TALL = { width: 390, height: 1800 };
/** A window of 1280 pixels at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 400 };
const WIDE = { width: 1280, height: 800 };

/** The screens that no other test checks on narrow screens in both languages, by the path below the event. */
const SCREENS = {
  exhibitors: '/exhibitors',
  'floor plan': '/plan/centre/H1',
  'the editor of plans': '/plan/centre/H1/edit',
  import: '/import',
  venues: '/places',
  fields: '/categories',
  announcements: '/announcements',
  mails: '/mails',
  'mail templates': '/mails/templates',
  team: '/staff',
  audit: '/audit',
  settings: '/settings',
  'a new exhibitor': '/exhibitors/new',
  'a new session': '/programme/new',
  'a session': '/programme/$session',
  kiosks: '/kiosks',
  'enrolment keys': '/kiosks/keys',
} as const;

/** The parts of the page of an exhibitor. */
const PARTS = ['', '/products', '/members', '/history'];

/** The dialogs of these screens, by the controls that open them. */
const DIALOGS = [
  ['/exhibitors', 'Select all > More > Labels'],
  ['/exhibitors', 'Select all > More > Approve with a note'],
  ['$exhibitor/products', 'Add a product'],
  ['/plan/centre/H1/edit', 'Import a drawing'],
  ['/places', 'New hall'],
  ['/places', 'New zone'],
  ['/places', 'New venue'],
  ['/categories', 'New category'],
  ['/mails', 'Read "News"'],
  ['/mails', 'Notify applicants'],
  ['/announcements', 'New announcement'],
  ['/staff', 'Invite'],
  ['/staff', 'New key'],
  ['/settings', 'Copy as a new edition'],
  ['/settings', 'Archive the event'],
  ['/kiosks', 'Approve a device'],
] as const;

describeInChromium('the screens of the console', () => {
  let console: ConsoleApp;
  let exhibitor: string;
  /** Each page loads the program once for all tests. */
  let organizer: Page;
  let administrator: Page;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    const name = {
      'zh-Hans': '保定晨树智能装备制造科技发展有限公司',
      en: 'Baoding Chenshu Intelligent Equipment Manufacturing Technology Development Co., Ltd.',
    };
    const id = await server.rows.exhibitor(fair.event, { slug: 'chenshu', name, published: true });
    exhibitor = `/exhibitors/${encodeCatalogId('EXHIBITOR', id)}`;
    await server.rows.announcement(fair.event, {
      text: { 'zh-Hans': '开幕', en: 'Opening' },
      starts_at: '2026-11-27T01:00:00Z',
    });
    const mail = { event_id: fair.event, exhibitor_id: id, recipient: 'a@b.example', subject: 'News' };
    await server.rows.insert('mail_outbox', { ...mail, text: 'News', attempts: 12, due_at: null });
    await server.settle();
    organizer = await console.open('');
    administrator = await console.open('', { as: 'ADMINISTRATOR', viewport: TALL });
  });
  afterAll(() => console.close());

  /** Loads a screen in Chinese on a wide page. */
  async function load(path: string): Promise<void> {
    await organizer.setViewportSize(WIDE);
    await organizer.evaluate(() => {
      localStorage.setItem('language', 'zh');
    });
    const session = encodeCatalogId('SESSION', console.fair.talk);
    await organizer.goto(console.addressOf(path.replace('$session', session)));
    await shown(organizer);
  }

  async function showEnglish(): Promise<void> {
    const navigation = organizer.getByRole('navigation', { name: 'Vitrine' });
    await navigation.getByRole('button', { name: 'English' }).click();
    await navigation.getByRole('button', { name: '中文' }).waitFor();
    await shown(organizer);
  }

  async function shown(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('main .loading') === null);
  }

  async function examine(page: Page): Promise<{ broken: string[]; sideways: number; below: number }> {
    const [sideways, below] = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth } = document.documentElement;
      // On a wide screen only the content scrolls, never the page.
      const hasOneScreen = clientWidth >= 700;
      const boxes = [...document.querySelectorAll('main, .screen, .screen-body')];
      return [
        Math.max(
          0,
          scrollWidth - window.innerWidth,
          ...boxes.map((box) => box.scrollWidth - box.clientWidth),
        ),
        hasOneScreen ? Math.max(0, scrollHeight - window.innerHeight) : 0,
      ] as const;
    });
    return { broken: await console.violations(page), sideways, below };
  }

  const GOOD = { broken: [], sideways: 0, below: 0 };

  it.each(Object.entries(SCREENS))(
    'have no accessibility violations and fit narrow screens: %s',
    async (_name, path) => {
      await load(path);
      expect(await examine(organizer)).toEqual(GOOD);
      expect(await console.latinWords(organizer)).toEqual([]);
      await organizer.setViewportSize(NARROW);
      expect(await examine(organizer)).toEqual(GOOD);
      await organizer.setViewportSize(ZOOMED);
      await showEnglish();
      expect(await examine(organizer)).toEqual(GOOD);
    },
  );

  it.each(PARTS)('have no accessibility violations: an exhibitor%s', async (part) => {
    await load(`${exhibitor}${part}`);
    expect(await examine(organizer)).toEqual(GOOD);
    await organizer.setViewportSize(NARROW);
    await showEnglish();
    expect(await examine(organizer)).toEqual(GOOD);
  });

  it.each(DIALOGS)(
    'have no accessibility violations in a dialog, which returns the focus: %s, %s',
    async (path, presses) => {
      const names = presses.split(' > ');
      const address = console.addressOf(path.replace('$exhibitor', exhibitor));
      if (administrator.url() !== address) await administrator.goto(address);
      const control = (name: string, role: 'button' | 'menuitem' | 'checkbox') =>
        administrator.getByRole(role, { name, exact: true }).first();
      for (const name of names) {
        const pressed = control(name, 'button').or(control(name, 'menuitem'));
        if (name === 'Select all') await control(name, 'checkbox').check();
        else await pressed.press('Enter');
      }
      // The menu has closed with its item.
      const button = control(names.includes('More') ? 'More' : presses, 'button');
      const dialog = administrator.locator('[role=dialog], [role=alertdialog]');
      await dialog.waitFor();
      expect(await examine(administrator)).toEqual(GOOD);
      await administrator.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await hasFocus(button);
    },
  );

  it('mark the current item in forced colours, too', async () => {
    await load('/programme');
    await organizer.emulateMedia({ forcedColors: 'active' });
    const colours = await organizer
      .locator('.tab, .side li a')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).borderColor));
    const isCurrent = await organizer
      .locator('.tab, .side li a')
      .evaluateAll((items) => items.map((item) => item.matches('[aria-pressed=true], [aria-current=page]')));
    const [of, others] = [true, false].map((current) => [
      ...new Set(colours.filter((_, index) => isCurrent[index] === current)),
    ]);
    await organizer.emulateMedia({ forcedColors: null });
    expect([of?.length, others?.length]).toEqual([1, 1]);
    expect(of).not.toEqual(others);
  });

  it('have no animation with reduced motion', async () => {
    await load('/exhibitors');
    const moving = () =>
      organizer.evaluate(() => {
        const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
        const times = styles.flatMap((style) => [style.transitionDuration, style.animationDuration]);
        return times
          .join()
          .split(',')
          .filter((time) => parseFloat(time) > 0).length;
      });
    expect(await moving()).toBe(0);
    await organizer.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving()).toBeGreaterThan(0);
    await organizer.emulateMedia({ reducedMotion: 'reduce' });
  });

  it('list the events and offer a new one, whose slug follows its name', async () => {
    const page = await console.openAt('/console', { as: 'ADMINISTRATOR', viewport: NARROW });
    await page.getByRole('button', { name: 'New event' }).click();
    const dialog = page.getByRole('dialog', { name: 'New event' });
    const slug = dialog.getByLabel('Page address');
    await dialog.getByLabel('Name · 中文').fill('春季博览会 2027');
    expect(await slug.inputValue()).toBe('event-2027');
    await dialog.getByLabel('Name · English').fill('Spring Fair 2027');
    expect(await slug.inputValue()).toBe('spring-fair-2027');
    expect(await examine(page)).toEqual(GOOD);
    await page.context().close();
  });

  it('show a message for an unknown event or page, and link to the events', async () => {
    const page = await console.openAt('/console/nowhere-2030');
    await page.getByRole('heading', { level: 1, name: /^There is no event "nowhere-2030"/ }).waitFor();
    expect(await examine(page)).toEqual(GOOD);
    await page.goto(console.addressOf('/nowhere'));
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1, name: 'There is no such page.' }).waitFor();
    expect(await examine(page)).toEqual(GOOD);
    await page.getByRole('navigation', { name: 'Vitrine' }).getByRole('link', { name: 'Overview' }).waitFor();
    await main.getByRole('link', { name: 'Choose an event' }).click();
    await page.getByRole('heading', { level: 1, name: 'Choose an event' }).waitFor();
    await page.context().close();
  });

  it('guide an organizer from a draft event to its publication', async () => {
    await console.server.sql.query(`update event set status = 'DRAFT' where id = $1`, [console.fair.event]);
    await console.server.settle();
    const page = await console.open('');
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Preview the site' }).click();
    const preview = await popup;
    await preview.getByRole('heading', { level: 1, name: 'Robot Fair' }).waitFor();
    expect(new URL(preview.url()).pathname).toBe(`/preview/en/${SLUG}/`);
    await preview.close();
    const steps = page.getByRole('region', { name: /^Prepare the event/ });
    await steps.getByRole('link', { name: 'Publish the event' }).click();
    await page.getByRole('button', { name: 'Publish the event' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText(/^Visitors will see \d+ exhibitors/).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Publish the event' }).click();
    await page.getByText('Visitors see this event.').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('region', { name: 'Numbers' }).waitFor();
    expect(await steps.count()).toBe(0);
    await page.getByRole('button', { name: '中文' }).click();
    const site = page.getByRole('link', { name: '打开网站' });
    expect(await site.getAttribute('href')).toBe(`/zh/${SLUG}/`);
    await page.context().close();
  });
});
