import type { Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

/** The place of the talk of the event, which lasts from 10:00 to 11:00. */
const HALL = 'H1 Hall 1';

describeInChromium('the programme in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  const rowOf = (page: Page, title: string): Locator =>
    page
      .getByRole('table', { name: 'Programme' })
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: title, exact: true }) });
  const field = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true });

  async function choose(page: Page, label: string, option: string): Promise<void> {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Fills in a new session and creates it. */
  async function create(page: Page, title: string, from: string, to: string): Promise<void> {
    await page.getByRole('link', { name: 'New session' }).click();
    await page.getByRole('textbox', { name: 'Title · English', exact: true }).fill(title);
    await field(page, 'Start').fill('2026-11-27');
    await field(page, 'Start · Time').fill(from);
    await field(page, 'End').fill('2026-11-27');
    await field(page, 'End · Time').fill(to);
    await choose(page, 'Venue', 'Expo Centre');
    await choose(page, 'Hall', HALL);
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  }

  /** The id of a new session that is not published, at the place of the talk. */
  async function newSession(title: string, from: string, to: string): Promise<string> {
    const { rows, settle, sql } = console.server;
    const { event, talk } = console.fair;
    const place = await sql.query<object>('select venue_id, hall_id from session where id = $1', [talk]);
    const times = { starts_at: `2026-11-27T${from}+08:00`, ends_at: `2026-11-27T${to}+08:00` };
    const values = { title: { en: title }, ...times, ...place.rows[0], published: false };
    const id = await rows.session(event, values);
    await settle();
    return encodeCatalogId('SESSION', id);
  }

  it('names what a new session lacks', async () => {
    const page = await console.open('/programme');
    await page.getByRole('link', { name: 'New session' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Title · 中文, Start, End: Fill in this field.').waitFor();
    expect(await page.locator(':focus').getAttribute('lang')).toBe('zh-Hans');
    expect(await field(page, 'Start').getAttribute('aria-invalid')).toBe('true');
    expect(await field(page, 'End').getAttribute('aria-invalid')).toBe('true');
  });

  it('creates a session and changes its time, with unsaved text kept after a reload', async () => {
    const page = await console.open('/programme');
    await create(page, 'Grippers at work', '14:00', '15:00');
    await field(page, 'End · Time').fill('15:30');
    await page.reload();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').getByText('Saved').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Programme' }).click();
    await rowOf(page, 'Grippers at work')
      .getByText(/14:00–15:30/)
      .waitFor();
    await page.context().close();
  });

  it('creates sessions with the same title, and a single one on a double click', async () => {
    const page = await console.open('/programme');
    await create(page, 'Coffee', '09:00', '09:15');
    await page.getByRole('main').getByRole('link', { name: 'Programme' }).click();
    await create(page, 'Coffee', '17:00', '17:15');
    expect(await page.getByLabel('Page address').inputValue()).toBe('coffee-2');
    await page.getByRole('main').getByRole('link', { name: 'Programme' }).click();
    await page.getByRole('link', { name: 'New session' }).click();
    await page.getByRole('textbox', { name: 'Title · 中文', exact: true }).fill('茶歇');
    await field(page, 'Start').fill('2026-11-27');
    await field(page, 'Start · Time').fill('17:30');
    await field(page, 'End').fill('2026-11-27');
    await field(page, 'End · Time').fill('17:45');
    await page.getByRole('button', { name: 'Create' }).dblclick();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
    const { rows } = await console.server.sql.query(
      `select slug from session where title ->> 'zh-Hans' = '茶歇'`,
    );
    expect(rows).toEqual([{ slug: 'session-202611270930' }]);
    await page.context().close();
  });

  it('publishes a session, keeps its length when it moves, and offers to mark it as moved', async () => {
    const page = await console.open(`/programme/${await newSession('Moving talk', '16:00', '16:45')}`);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Take down' }).waitFor();
    await field(page, 'Start · Time').fill('12:15');
    expect(await field(page, 'End · Time').inputValue()).toBe('13:00');
    await page.getByRole('button', { name: 'Mark as moved' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').getByText('Saved').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Programme' }).click();
    await rowOf(page, 'Moving talk').getByText('Moved').waitFor();
    await page.context().close();
  });

  it('shows a conflict, and names the session that cannot be published and the other one', async () => {
    await newSession('Overlapping talk', '10:30', '11:30');
    const page = await console.open('/programme');
    for (const [title, other] of [
      ['The future of arms', 'Overlapping talk'],
      ['Overlapping talk', 'The future of arms'],
    ] as const) {
      await rowOf(page, title).getByText(`Conflicts with "${other}"`).waitFor();
    }
    await page.getByRole('checkbox', { name: 'Select "Overlapping talk"' }).check();
    await page.getByRole('button', { name: 'Publish' }).click();
    const failure = page.getByRole('alert');
    await failure.getByText(/future of arms|手臂的未来/).waitFor();
    expect(await failure.textContent()).toContain('0 done');
    await failure.getByRole('link', { name: 'Overlapping talk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overlapping talk' }).waitFor();
    await page.context().close();
  });

  it('shows the sessions of the day and hall in the address', async () => {
    const page = await console.open('/programme?day=2026-11-27&hall=centre.H1');
    await rowOf(page, 'The future of arms').waitFor();
    await page.getByRole('button', { name: '28 Nov' }).click();
    await page.getByText('No session matches.').waitFor();
    expect(new URL(page.url()).searchParams.get('hall')).toBe('centre.H1');
    await page.context().close();
  });

  it('names a field with conflicting changes in the language of the user', async () => {
    const page = await console.open('/programme', { language: 'zh' });
    await page.getByRole('link', { name: '手臂的未来', exact: true }).click();
    await page.getByRole('textbox', { name: '标题 · 中文', exact: true }).fill('机械臂的未来');
    await console.server.rows.update('session', console.fair.talk, {
      title: { 'zh-Hans': '手的未来', en: 'The future of arms' },
    });
    await console.server.settle();
    await page.getByRole('button', { name: '保存' }).click();
    const question = page.getByRole('alertdialog', { name: '别人刚刚也改了这场日程' });
    await question.getByRole('rowheader', { name: '标题 · 中文' }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await page.context().close();
  });

  itDeep([
    ['zh', '新建日程'],
    ['en', 'New session'],
  ] as const)('shows reviewers no controls: %s', async (language, newSession) => {
    for (const as of ['ORGANIZER', 'REVIEWER'] as const) {
      const page = await console.open('/programme', { as, language });
      await page.getByRole('grid').or(page.getByRole('table')).getByRole('row').nth(1).waitFor();
      expect((await page.getByRole('link', { name: newSession }).count()) > 0).toBe(as === 'ORGANIZER');
      expect((await page.getByRole('checkbox').count()) > 0).toBe(as === 'ORGANIZER');
      await page.context().close();
    }
  });

  it.each([
    ['zh', '/programme', 'light', 1280],
    ['en', '/programme', 'dark', 390],
    ['zh', '/programme/new', 'dark', 390],
    ['en', '/programme/new', 'light', 1280],
  ] as const)('has no accessibility violations in %s: %s', async (language, path, colorScheme, width) => {
    const page = await console.open(path, { language, colorScheme, viewport: { width, height: 900 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByRole(path.endsWith('new') ? 'textbox' : 'row')
      .first()
      .waitFor();
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
