import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { Keyboard } from '../keyboard.js';

const IMPORT = {
  zh: {
    ...{
      choose: '选择文件',
      header: 'Foo',
      field: '“Foo”的字段',
      city: '城市 · English',
      skip: '跳过有问题的行，导入其余的行',
    },
    ...{
      skipped: '跳过的行',
      apply: '执行导入',
      done: '导入完成：新增 1，更改 0',
      undo: '撤销',
      undone: '由.*撤销',
    },
  },
  en: {
    ...{ choose: 'Choose a file', header: 'Bar', field: 'Field of "Bar"', city: 'City · English' },
    ...{ skip: 'Leave out rows with problems, and import the others', skipped: 'Rows left out' },
    ...{ apply: 'Import', done: 'Imported: 1 new, 0 changed', undo: 'Undo', undone: 'Undone .* by' },
  },
} as const;

describeInChromium('the lists and the import of the console with the keyboard only', () => {
  let console: ConsoleApp;

  /** Two fields and two zones. */
  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { rows, settle } = console.server;
    for (const [position, name] of ['Start-ups', 'Robots outdoors'].entries())
      await rows.zone(console.fair.event, { name: { en: name }, position });
    await settle();
  });
  afterAll(() => console.close());

  it('order, add and remove fields', async () => {
    const user = new Keyboard(await console.open('/categories'));
    const { page } = user;
    const rows = page.getByRole('treegrid').getByRole('row');
    const dialog = page.getByRole('dialog');
    await user.reach(rows.first());
    await user.keys('Alt+ArrowDown');
    await page.getByText('Energy').first().waitFor();
    await user.keys('Enter');
    await user.after(dialog);
    await user.keys('Escape');
    await user.after(dialog, 'detached');
    await user.press(user.button('New category'));
    await user.type(dialog.getByRole('textbox', { name: 'Name · English' }), 'Lasers');
    await user.type(dialog.getByRole('textbox', { name: 'Page address' }), 'lasers');
    await user.press(user.button('Create', dialog));
    await user.after(dialog, 'detached');
    await user.reach(page.locator('.category-row[tabindex="0"]'));
    await user.keys('End', 'Delete');
    await user.press(user.button('Delete', page.getByRole('alertdialog')));
    await user.after(rows.filter({ hasText: 'Lasers' }), 'detached');
    expect(user.faults).toEqual([]);
    await page.context().close();
  });

  it('order zones, and move the focus with the zone', async () => {
    const user = new Keyboard(await console.open('/places'));
    const { page } = user;
    const up = user.button('Move Robots outdoors up');
    await user.press(up);
    await user.after(page.getByRole('status').filter({ hasText: /order/i }));
    await user.keys('Enter');
    await hasFocus(up);
    expect(user.faults).toEqual([]);
    await page.context().close();
  });

  it('order the playlist of kiosks, and keep the focus on the moved item', async () => {
    const user = new Keyboard(await console.open('/kiosks'));
    const { page } = user;
    const dialog = page.getByRole('dialog');
    await user.press(user.button('Approve a device'));
    await user.keys('Escape');
    await user.press(user.button('Settings of all kiosks'));
    for (const name of ['Company 01', 'Company 02']) {
      await user.type(dialog.getByRole('searchbox'), name);
      await user.press(user.button(name, dialog));
    }
    const up = user.button('Move Company 02 up', dialog);
    await user.press(up);
    await hasFocus(up);
    const [first] = await dialog.locator('.playlist-row b').allTextContents();
    expect(first?.trim()).toBe('Company 02');
    await user.press(user.button('Save', dialog));
    await user.after(dialog.getByRole('status').filter({ hasText: /saved/i }));
    await user.keys('Escape');
    await user.after(dialog, 'detached');
    expect(user.faults).toEqual([]);
    await page.context().close();
  });

  itDeep(['zh', 'en'] as const)(
    'choose a file and a field, apply an import and undo it: %s',
    async (language) => {
      const words = IMPORT[language];
      const user = new Keyboard(await console.open('/import', { language }));
      const { page } = user;
      const rows = [
        `externalId,name.en,country,${words.header}`,
        `K-${language},Iota,CN,Leeds`,
        'K2,Kappa,Atlantis,x',
      ];
      await user.upload(user.button(words.choose), 'rows.csv', 'text/csv', rows.join('\r\n'));
      await user.after(user.button(new RegExp(words.field)));
      await user.choose(user.button(new RegExp(words.field)), words.city);
      await user.reach(page.getByRole('checkbox', { name: words.skip }));
      await user.keys(' ');
      await user.after(page.getByRole('table', { name: words.skipped }));
      await user.press(user.button(words.apply));
      await user.after(page.getByText(words.done));
      await user.press(user.button(words.undo, page.getByRole('row', { name: 'rows.csv' }).first()));
      await user.press(user.button(words.undo, page.getByRole('alertdialog')));
      await user.after(page.getByRole('row', { name: new RegExp(`rows.*${words.undone}`) }));
      expect(user.faults).toEqual([]);
      await page.context().close();
    },
  );
});
