import type { Locator, Page } from 'playwright-core';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { Keyboard } from '../keyboard.js';

const PASSWORD = 'a horse and a battery';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200"/>
  <g transform="translate(20 100)"><rect width="30" height="30"/><text x="5" y="15">S1</text>
    <rect x="30" width="30" height="30"/><text x="35" y="15">S2</text></g></svg>`;

const WORDS = {
  zh: {
    ...{ email: '邮箱', password: '密码', signIn: '登录', event: '机器人展', plan: '展位图', hall: 'K2' },
    ...{ annex: '副馆', edit: '编辑平面图', booth: '展位', add: '添加展位', select: '选择', top: '上 (米)' },
    ...{ selected: '已选 3 项', number: '编号', row: '第一排的字母', entrance: '入口', enter: '添加入口' },
    ...{
      undo: '撤销',
      redo: '重做',
      remove: '删除',
      apply: '应用更改',
      applied: '已应用。',
      none: '没有更改',
    },
    ...{ draw: '导入图纸', file: '选择文件', put: '放到图上', back: '返回展位图', free: '空闲' },
    ...{ first: 'Iota Inks公司', stands: '已安排到', hold: '保留', holds: '已保留' },
    ...{ move: '移动', swap: '交换', swapped: '已与', block: '停用', blocked: '已停用', undone: '已撤销。' },
    ...{ discard: '放弃更改' },
  },
  en: {
    ...{ email: 'E-mail', password: 'Password', signIn: 'Sign in', event: 'Robot Fair', plan: 'Floor plan' },
    ...{ hall: 'K1', annex: 'Annex', edit: 'Edit the plan', booth: 'Booth', add: 'Add: Booth' },
    ...{
      select: 'Select',
      top: 'Top (m)',
      selected: '3 selected',
      number: 'Number',
      row: 'Letters of the first row',
    },
    ...{ entrance: 'Entrance', enter: 'Add: Entrance', undo: 'Undo', redo: 'Redo', remove: 'Delete' },
    ...{ apply: 'Apply', applied: 'Applied.', none: 'No changes', draw: 'Import a drawing' },
    ...{ file: 'Choose a file', put: 'Put them on the plan', back: 'Back to the floor plan', free: 'free' },
    ...{ first: 'Iota Inks', stands: 'stands at', hold: 'Hold', holds: 'holds' },
    ...{
      move: 'Move',
      swap: 'Swap',
      swapped: 'Swapped',
      block: 'Block',
      blocked: 'is blocked',
      undone: 'Undone.',
    },
    ...{ discard: 'Discard' },
  },
} as const;

describeInChromium('the plan screens of the console with the keyboard only', () => {
  let console: ConsoleApp;
  let email: string;

  /** The halls K1 and K2 without booths, P1 and P2 with three booths, and exhibitors without a booth. */
  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { accounts, rows, settle } = console.server;
    const { event } = console.fair;
    await rows.inTransaction(async () => {
      ({ email } = await accounts.withPassword(PASSWORD, { role: 'ORGANIZER', event }));
      const venue = await rows.venue(event, { slug: 'annex', name: { 'zh-Hans': '副馆', en: 'Annex' } });
      for (const code of ['K1', 'K2'])
        await rows.hall(event, venue, { code, name: { en: code }, width: 40, depth: 20 });
      for (const name of ['Iota Inks', 'Kappa Kilns', 'Lambda Lamps', 'Mu Motors'])
        await rows.exhibitor(event, { name: { en: name, 'zh-Hans': `${name}公司` } });
      for (const code of ['P1', 'P2']) {
        const hall = await rows.hall(event, venue, { code, name: { en: code }, width: 40, depth: 20 });
        for (const x of [3, 6, 9]) {
          const outline = [0, 1, 2, 3].map((corner) => ({ x: x + (corner % 3 && 3), y: corner > 1 ? 6 : 3 }));
          await rows.booth(event, hall, { code: `K${x / 3}`, outline });
        }
      }
    });
    await settle();
  });
  afterAll(() => console.close());

  const status = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

  const viewport = { width: 1440, height: 900 };

  itDeep(['zh', 'en'] as const)('draw, number, move and import booths: %s', async (language) => {
    const words = WORDS[language];
    const user = new Keyboard(await console.openAt('/console', { as: 'NOBODY', viewport, language }));
    await open(user, words);
    await draw(user, words);
    await importDrawing(user, words);
    expect(user.faults).toEqual([]);
    await user.page.context().close();
  });

  itDeep(['zh', 'en'] as const)('assign, hold, move, swap and block booths: %s', async (language) => {
    const user = new Keyboard(
      await console.open(`/plan/annex/${language === 'en' ? 'P1' : 'P2'}`, { viewport, language }),
    );
    await arrange(user, WORDS[language]);
    expect(user.faults).toEqual([]);
    await user.page.context().close();
  });

  type Words = (typeof WORDS)['zh' | 'en'];

  /** Signs in, and opens the editor of the hall. */
  async function open(user: Keyboard, words: Words): Promise<void> {
    const { page } = user;
    const link = (name: string): Locator => page.getByRole('link', { name, exact: true });
    await user.type(page.getByRole('textbox', { name: words.email }), email);
    await user.type(page.getByLabel(words.password), PASSWORD);
    await user.keys('Enter');
    await user.after(link(words.event));
    await user.press(link(words.event));
    await user.after(link(words.plan));
    await user.press(link(words.plan));
    await user.press(link(words.annex));
    if (words.hall === 'K2') await user.press(link(words.hall));
    await user.press(link(words.edit));
    await user.after(page.getByRole('heading', { level: 1, name: words.edit }));
  }

  /** Draws, numbers and moves three booths in a row; adds an entrance; undoes and repeats the steps. */
  async function draw(user: Keyboard, words: Words): Promise<void> {
    const { page } = user;
    const group = page.getByRole('group');
    await user.press(user.button(words.booth, group));
    for (let booth = 1; booth <= 3; booth += 1) await user.press(user.button(words.add));
    await user.press(user.button(words.select));
    await user.reach(user.button(`A1, ${words.free}`).or(user.button(`A3, ${words.free}`)));
    await user.keys('Control+a');
    await user.after(status(page, words.selected));
    await user.keys('Shift+ArrowDown', 'Escape');
    await user.press(user.button(words.number, group));
    await user.type(page.getByLabel(words.row), 'K');
    await user.press(user.button(words.number, page.getByRole('dialog')));
    await user.after(page.getByRole('dialog'), 'detached');
    await user.after(user.button(`K3, ${words.free}`));
    await user.press(user.button(words.entrance));
    await user.press(user.button(words.enter));
    await user.press(user.button(words.remove));
    await user.press(user.button(words.undo));
    for (let step = 0; step < 6; step += 1) await user.keys('Enter');
    await user.after(status(page, words.none));
    await user.press(user.button(words.redo));
    for (let step = 0; step < 5; step += 1) await user.keys('Enter');
    await user.press(user.button(words.apply));
    await user.after(status(page, words.applied));
  }

  async function importDrawing(user: Keyboard, words: Words): Promise<void> {
    const { page } = user;
    await user.press(user.button(words.draw));
    const dialog = page.getByRole('dialog');
    await user.upload(user.button(words.file, dialog), 'hall.svg', 'image/svg+xml', SVG);
    await user.press(user.button(words.put, dialog));
    await user.after(dialog, 'detached');
    await user.press(user.button(words.apply));
    await user.after(status(page, words.applied));
    await user.press(page.getByRole('link', { name: words.back }));
  }

  /** Assigns, holds, moves and swaps the booths of two exhibitors; blocks a booth. */
  async function arrange(user: Keyboard, words: Words): Promise<void> {
    const { page } = user;
    const waiting = (name: string): Locator => page.getByRole('row', { name, exact: true });
    const plan = (name: string): Locator => user.button(name);
    const undo = async (): Promise<void> => {
      await user.press(user.button(words.undo));
      await user.after(status(page, words.undone));
    };
    await waiting(words.first).waitFor();
    await user.reach(page.getByRole('grid').getByRole('row').first());
    await user.keys('Home', 'Enter');
    await user.reach(plan(`K1, ${words.free}`));
    await user.keys('Enter');
    await user.after(status(page, words.stands));
    await undo();
    await user.after(waiting(words.first));
    await user.press(user.button(words.hold));
    await user.reach(page.getByRole('grid').getByRole('row').first());
    await user.keys('Home', 'Enter');
    await user.reach(plan(`K1, ${words.free}`));
    await user.keys('Enter');
    await user.after(status(page, words.holds));
    await user.press(user.button(words.move));
    // The plan has the focus, and an arrow key moves it to the next booth.
    await user.keys('ArrowRight', 'Enter');
    await user.after(status(page, words.stands));
    await user.reach(page.getByRole('grid').getByRole('row').first());
    await user.keys('Home', 'Enter');
    await user.reach(plan(`K1, ${words.free}`));
    await user.keys('Enter');
    await user.after(status(page, words.holds));
    await user.press(user.button(words.move));
    await user.keys('ArrowRight', 'Enter');
    const question = page.getByRole('alertdialog');
    await user.press(user.button(words.swap, question));
    await user.after(status(page, words.swapped));
    await undo();
    await user.reach(page.locator('.booth[tabindex="0"]'));
    await user.keys('ArrowRight', 'ArrowRight', 'Enter');
    await user.press(user.button(words.block));
    await user.after(status(page, words.blocked));
    await undo();
  }
});
