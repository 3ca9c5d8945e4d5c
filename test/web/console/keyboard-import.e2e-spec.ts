import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { Keyboard } from '../keyboard.js';

const WORDS = {
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

describeInChromium('an import by keyboard alone', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it.each(['zh', 'en'] as const)(
    'chooses a file and a field, applies it and undoes it: %s',
    async (language) => {
      const words = WORDS[language];
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
