import type { Locator, Page } from 'playwright-core';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp, type ConsolePageOptions } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { BOOTH, rectangle } from '../site-fair.js';

const BOOTHS = 12;

describeInChromium('the floor plan in the console', () => {
  let console: ConsoleApp;

  /**
   * The hall P1 with the free booths A1 to A12 side by side, and four approved exhibitors without a booth.
   * Mu Motors applies for the zone of A11. The hall H2 has the free booth B1.
   */
  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { rows, settle } = console.server;
    const { event } = console.fair;
    await rows.inTransaction(async () => {
      const venue = await rows.venue(event, { slug: 'annex', name: { 'zh-Hans': '副馆', en: 'Annex' } });
      const size = { width: 60, depth: 20 };
      const hall = await rows.hall(event, venue, { code: 'P1', name: { en: 'Plan Hall' }, ...size });
      await rows.hall(event, venue, { code: 'P2', name: { en: 'Hall without a size' } });
      const list = await rows.hall(event, venue, { code: 'P3', name: { en: 'Hall of a list' }, ...size });
      await rows.booth(event, console.fair.hall, { code: 'B1', outline: rectangle(3, 20) });
      for (const code of ['L1', 'L2']) await rows.booth(event, list, { code });
      const zone = await rows.zone(event, { name: { en: 'Start-ups' } });
      for (let number = 1; number <= BOOTHS; number += 1) {
        const place = { code: `A${number}`, outline: rectangle(3 + BOOTH * number, 6) };
        await rows.booth(event, hall, { ...place, zone_id: number === 11 ? zone : null });
      }
      for (const name of ['Iota Inks', 'Kappa Kilns', 'Lambda Lamps', 'Mu Motors']) {
        await rows.exhibitor(event, {
          name: { en: name, 'zh-Hans': `${name}公司` },
          applied_zone_id: name === 'Mu Motors' ? zone : null,
        });
      }
    });
    await settle();
  });
  afterAll(() => console.close());

  async function open(options: ConsolePageOptions = {}): Promise<Page> {
    const viewport = { width: 1440, height: 900 };
    const page = await console.open('/plan/annex/P1', { viewport, ...options });
    await page.getByRole('group', { name: /^(Annex|副馆)/ }).waitFor();
    return page;
  }

  const booth = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const waiting = (page: Page, name: string): Locator =>
    page.getByRole('grid', { name: /^(待安排展位|Without a booth)$/ }).getByRole('row', { name });
  const status = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

  itDeep([
    ['zh', 'Iota Inks公司', '空闲', 'Iota Inks公司 已安排到 P1 A1', '撤销'],
    ['en', 'Iota Inks', 'free', 'Iota Inks stands at P1 A1', 'Undo'],
  ] as const)(
    'assigns a booth to an exhibitor by drag and drop, and undoes it: %s',
    async (language, name, free, done, undo) => {
      const page = await open({ language });
      await waiting(page, name).dragTo(booth(page, `A1, ${free}`));
      await status(page, done).waitFor();
      await booth(page, `A1, ${name}`).waitFor();
      await waiting(page, name).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: undo }).click();
      await booth(page, `A1, ${free}`).waitFor();
      await waiting(page, name).waitFor();
      await page.context().close();
    },
  );

  it.each([
    ['zh', 'Kappa Kilns公司', 'Kappa Kilns公司 已安排到 P1 A2', '撤销'],
    ['en', 'Kappa Kilns', 'Kappa Kilns stands at P1 A2', 'Undo'],
  ] as const)(
    'assigns a booth by keys, and keeps the focus on the booth: %s',
    async (language, name, done, undo) => {
      const page = await open({ language });
      await waiting(page, name).press('Enter');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await status(page, done).waitFor();
      await hasFocus(booth(page, `A2, ${name}`));
      if (language === 'zh') {
        await page.getByRole('button', { name: undo }).press('Enter');
        await waiting(page, name).waitFor();
      }
      await page.context().close();
    },
  );

  it('suggests a booth of the zone that the exhibitor applies for', async () => {
    const page = await open();
    await waiting(page, 'Mu Motors').getByText('Applies for Start-ups').waitFor();
    await waiting(page, 'Mu Motors').press('Enter');
    await page.keyboard.press('Enter');
    await status(page, 'Mu Motors stands at P1 A11').waitFor();
    await page.context().close();
  });

  it('names the exhibitor of a taken booth', async () => {
    const page = await open();
    await waiting(page, 'Lambda Lamps').dragTo(booth(page, 'A2, Kappa Kilns'));
    await page.getByRole('alert').filter({ hasText: 'P1 A2 is assigned to Kappa Kilns.' }).waitFor();
    await page.context().close();
  });

  it('reports that the selected exhibitor has withdrawn meanwhile', async () => {
    const { rows, settle, sql } = console.server;
    const id = await rows.exhibitor(console.fair.event, { name: { en: 'Nu Nails' } });
    await settle();
    const page = await open();
    await waiting(page, 'Nu Nails').press('Enter');
    await sql.query(`update exhibitor set status = 'WITHDRAWN', published = false where id = $1`, [id]);
    await booth(page, 'A9, free').press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Nu Nails: The exhibitor is withdrawn' }).waitFor();
    await page.context().close();
  });

  it('shows why a hold is rejected', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Hold', exact: true }).click();
    await page.getByLabel('Hold until', { exact: true }).fill('2016-01-01');
    await waiting(page, 'Lambda Lamps').click();
    await booth(page, 'A4, free').click();
    await page.getByRole('alert').filter({ hasText: 'A hold must end in the future.' }).waitFor();
    await page.context().close();
  });

  /** The end of the active hold of a booth of P1, in the time zone of the event. */
  async function holdEnd(code: string): Promise<string | undefined> {
    const { rows } = await console.server.sql.query<{ end: string }>(
      `select to_char(held_until at time zone event.time_zone, 'YYYY-MM-DD HH24:MI') as end
       from booth_allocation join booth on booth.id = booth_id join hall on hall.id = hall_id
         join event on event.id = hall.event_id
       where event.id = $1 and hall.code = 'P1' and booth.code = $2 and released_at is null`,
      [console.fair.event, code],
    );
    return rows[0]?.end;
  }

  it('holds a booth until a given time, assigns it, and restores the hold', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Hold', exact: true }).click();
    const day = await page.getByLabel('Hold until', { exact: true }).inputValue();
    await page.getByLabel('Hold until · Time').fill('09:30');
    await waiting(page, 'Lambda Lamps').click();
    await booth(page, 'A4, free').click();
    await status(page, 'Lambda Lamps holds P1 A4').waitFor();
    expect(await holdEnd('A4')).toBe(`${day} 09:30`);
    await booth(page, 'A4, held · Lambda Lamps').waitFor();
    await page.getByRole('button', { name: 'Make it an assignment' }).click();
    await booth(page, 'A4, Lambda Lamps').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await booth(page, 'A4, held · Lambda Lamps').waitFor();
    expect(await holdEnd('A4')).toBe(`${day} 09:30`);
    await page.context().close();
  });

  /** The second language reverses the moves of the first. */
  it.each([
    [
      'en',
      {
        from: 'A2',
        by: 'A3',
        move: 'Move',
        swap: 'Swap',
        kappa: 'Kappa Kilns',
        lambda: 'held · Lambda Lamps',
      },
      { free: 'free', stands: 'Kappa Kilns stands at P1 A3' },
    ],
    [
      'zh',
      {
        from: 'A4',
        by: 'A2',
        move: '移动',
        swap: '交换',
        kappa: 'Kappa Kilns公司',
        lambda: '保留 · Lambda Lamps公司',
      },
      { free: '空闲', stands: 'Kappa Kilns公司 已安排到 P1 A2' },
    ],
  ] as const)(
    'moves an exhibitor to a free booth, and swaps the booths of two exhibitors: %s',
    async (language, words, done) => {
      const page = await open({ language });
      const { from, by, move, swap, kappa, lambda } = words;
      const other = language === 'en' ? 'A4' : 'A3';
      await booth(page, `${from}, ${kappa}`).click();
      await page
        .getByRole('region', { name: `P1 ${from}` })
        .getByRole('button', { name: move })
        .click();
      await booth(page, `${by}, ${done.free}`).click();
      await status(page, done.stands).waitFor();
      await page
        .getByRole('region', { name: `P1 ${by}` })
        .getByRole('button', { name: move })
        .click();
      await booth(page, `${other}, ${lambda}`).click();
      await page.getByRole('alertdialog').getByRole('button', { name: swap }).click();
      await booth(page, `${other}, ${kappa}`).waitFor();
      await booth(page, `${by}, ${lambda}`).waitFor();
      await page.context().close();
    },
  );

  it('moves an exhibitor to a free booth of another hall, or swaps it with one there, and undoes it', async () => {
    const page = await console.open('/plan/centre/H1?booth=D2');
    const toOtherHall = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Move' }).click();
      await page.getByRole('link', { name: 'H2', exact: true }).click();
      await status(page, 'Acme Robots Co., Ltd. (H1 D2): choose a new booth').waitFor();
    };
    await toOtherHall();
    await booth(page, 'B1, free').click();
    await booth(page, 'B1, Acme Robots Co., Ltd.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await booth(page, 'B1, free').waitFor();
    await page.goto(console.addressOf('/plan/centre/H1?booth=D2'));
    await toOtherHall();
    await booth(page, 'A1, Company 01').click();
    const question = page.getByRole('alertdialog');
    await question.getByText('moves to H2 A1, and Company 01 to H1 D2.').waitFor();
    await question.getByRole('button', { name: 'Swap' }).click();
    await booth(page, 'A1, Acme Robots Co., Ltd.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await booth(page, 'A1, Company 01').waitFor();
    await page.context().close();
  });

  it('blocks a free booth, which others see without a reload', async () => {
    const [page, other] = [await open(), await open({ as: 'REVIEWER' })];
    await booth(page, 'A12, free').click();
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await booth(other, 'A12, blocked').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await booth(page, 'A12, free').waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });

  itDeep([
    ['zh', 'A3, Kappa Kilns公司', '已分配', '关闭'],
    ['en', 'A3, Kappa Kilns', 'Assigned', 'Close'],
  ] as const)('shows reviewers a booth without controls: %s', async (language, name, assigned, close) => {
    const page = await open({ as: 'REVIEWER', language });
    await booth(page, name).click();
    const sheet = page.getByRole('region', { name: 'P1 A3' });
    await sheet.getByText(assigned, { exact: true }).first().waitFor();
    const buttons = await sheet.getByRole('button').evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(buttons).toEqual([close]);
    await page.context().close();
  });

  itDeep([
    ['zh', '2 个展位还没有画在图上', '空闲', '编辑平面图', '画出 L2'],
    ['en', '2 booths are not on the plan', 'Free', 'Edit the plan', 'Draw L2'],
  ] as const)(
    'counts and lists booths without an outline, and draws one: %s',
    async (...[language, notice, free, edit, draw]) => {
      const page = await console.open('/plan/annex/P3', { language, viewport: { width: 1440, height: 900 } });
      await page.getByText(notice).waitFor();
      await page.getByRole('tab', { name: free }).click();
      const listed = page.getByRole('tabpanel').getByRole('listitem');
      expect(await listed.locator('.plate').allTextContents()).toEqual(['L1', 'L2']);
      await page.getByRole('link', { name: edit }).click();
      await page.getByRole('button', { name: draw }).click();
      await booth(page, `L2, ${language === 'zh' ? '空闲' : 'free'}`).waitFor();
      expect(await page.getByRole('button', { name: draw }).count()).toBe(0);
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '到“场馆”填写尺寸', '场馆'],
    ['en', 'Enter the size under "Venues"', 'Venues'],
  ] as const)('links from a hall without a size to the venues: %s', async (language, link, title) => {
    const page = await console.open('/plan/annex/P2', { language });
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.context().close();
  });

  itDeep([
    ['zh', '展位图', '待安排展位'],
    ['en', 'Floor plan', 'Without a booth'],
  ] as const)('has no accessibility violations in %s', async (language, title, grid) => {
    const page = await open({ language });
    await page.getByRole('grid', { name: grid }).getByRole('row').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await console.violations(page)).toEqual([]);
    await page.context().close();
  });
});
