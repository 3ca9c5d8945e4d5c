import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { workbookOf } from '../../build/organizer-lists/workbook.js';
import { itDeep } from '../../setup/deep.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const HEADER = 'externalId,name.en,country,Foo';
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A file for the file chooser; text is encoded as UTF-8. */
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});
/** The header 名称, and 重庆机器人, in GBK. */
const GBK = Buffer.concat([
  Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
  Buffer.from(',externalId\n'),
  Buffer.from([0xd6, 0xd8, 0xc7, 0xec, 0xbb, 0xfa, 0xc6, 0xf7, 0xc8, 0xcb]),
]);

describeInChromium('the import in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  const choose = async (page: Page, button: string, given: ReturnType<typeof file>) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles(given);
  };
  const sums = async (page: Page) =>
    Object.fromEntries(
      await page
        .locator('dl.sums > div')
        .evaluateAll((parts) =>
          parts.map((part) => [part.querySelector('dt')?.textContent, part.querySelector('dd')?.textContent]),
        ),
    );
  const rowsOf = (page: Page, table: string) =>
    page
      .getByRole('table', { name: table })
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

  itDeep([
    [
      'zh',
      {
        ...{ choose: '选择文件', problems: '问题', created: '新增', apply: '执行导入', changed: '更改' },
        unclear: '无法识别这一列。请在下面选择字段，或忽略此列。',
        ...{ header: 'Foo', field: '“Foo”的字段' },
        reasons: ['必须是 ISO 3166-1 代码', '与描述同一对象的第 2 行不一致'],
        ...{ city: '城市 · English', skip: '跳过有问题的行，导入其余的行', skipped: '跳过的行' },
        ...{ done: '导入完成：新增 2，更改 0', next: '查看展商', download: '下载有问题的行' },
        ...{ other: '换一个文件', undo: '撤销' },
        undone: /名单zh\.csv.*由.*撤销/,
      },
    ],
    [
      'en',
      {
        ...{
          choose: 'Choose a file',
          problems: 'Problems',
          created: 'New',
          apply: 'Import',
          changed: 'Changed',
        },
        unclear: 'This column is not understood. Choose its field below, or ignore the column.',
        ...{ header: 'Bar', field: 'Field of "Bar"' },
        reasons: ['ISO 3166-1 or the name of a country', 'Differs from row 2'],
        ...{ city: 'City · English', skip: 'Leave out rows with problems, and import the others' },
        ...{ skipped: 'Rows left out', done: 'Imported: 2 new, 0 changed', next: 'See the exhibitors' },
        ...{ download: 'Download rows with problems', other: 'Choose another file', undo: 'Undo' },
        undone: /名单en\.csv.*Undone .* by/,
      },
    ],
  ] as const)(
    'reports row, column and cell of each problem, maps a column, skips bad rows and undoes: %s',
    async (language, words) => {
      const page = await console.open('/import', { language, acceptDownloads: true });
      const rows = ['I1,Iota Ltd.,CN,x', 'I2,Kappa Ltd.,Atlantis,y', 'I3,=1+1,CN,z', 'I1,Iota Ltd.,DE,x'];
      const content = Buffer.concat([
        MARK,
        Buffer.from([HEADER.replace('Foo', words.header), ...rows, ''].join('\r\n')),
      ]);
      await choose(page, words.choose, file(`名单${language}.csv`, content));
      await page.getByRole('table', { name: words.problems }).waitFor();
      expect(await sums(page)).toMatchObject({ [words.created]: '2', [words.problems]: '3' });
      expect(await rowsOf(page, words.problems)).toEqual([
        ['', words.header, '', words.unclear],
        ['3', 'country', 'Atlantis', expect.stringContaining(words.reasons[0])],
        ['5', 'country', 'DE', expect.stringContaining(words.reasons[1])],
      ]);
      expect(await page.getByRole('button', { name: words.apply, exact: true }).isDisabled()).toBe(true);

      await page.getByRole('button', { name: words.field }).click();
      await page.getByRole('option', { name: words.city }).click();
      await page.locator('label').getByText(words.skip).click();
      const apply = page.getByRole('button', { name: words.apply, exact: true });
      await page.getByRole('table', { name: words.skipped }).waitFor();
      await apply.click();
      await page.getByText(words.done).waitFor();
      const next = page.getByRole('link', { name: words.next });
      expect(await next.getAttribute('href')).toMatch(/\/exhibitors$/);
      // The options of a finished import disappear.
      await page.getByText(words.skip).waitFor({ state: 'detached' });

      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('status').getByRole('button', { name: words.download }).click(),
      ]);
      // The file of the rows is a workbook, which the page reads again.
      const returned = {
        ...file('returned.xlsx', ''),
        buffer: await buffer(await saved.createReadStream()),
      };
      await choose(page, words.other, returned);
      await page.getByText('returned.xlsx').first().waitFor();
      await until(async () => (await rowsOf(page, words.skipped)).length === 2);
      // The field of the column is remembered. The workbook has both rows of I1, of which the second differs again.
      expect((await rowsOf(page, words.skipped)).map(([, , cell]) => cell)).toEqual(['Atlantis', 'DE']);
      const counts = {
        [words.created]: '0',
        [words.changed]: '0',
        [words.problems]: '0',
        [words.skipped]: '2',
      };
      expect(await sums(page)).toMatchObject(counts);

      await page
        .getByRole('row', { name: new RegExp(`名单${language}`) })
        .getByRole('button', { name: words.undo })
        .click();
      await page.getByRole('alertdialog').getByRole('button', { name: words.undo }).click();
      await page.getByRole('row', { name: words.undone }).waitFor();
      const { rows: left } = await console.server.sql.query(
        `select from exhibitor where external_id = 'I1' and event_id = $1`,
        [console.fair.event],
      );
      expect(left).toEqual([]);
      await page.context().close();
    },
  );

  itDeep([
    [
      'zh',
      { choose: '选择文件', other: '换一个文件', detected: '自动识别：GB18030', apply: '执行导入' },
      {
        ...{ done: '导入完成：新增 1，更改 0', none: '没有要导入的更改', changes: '更改' },
        ...{ name: '名称 · English', country: ['国家和地区', '–', '德国'] },
      },
      ['新增0', '更改0', '不变1', '问题0'],
      ['预览之后展会有了变化。请重新检查。', '重新检查'],
    ],
    [
      'en',
      {
        choose: 'Choose a file',
        other: 'Choose another file',
        detected: 'Detected: GB18030',
        apply: 'Import',
      },
      {
        ...{ done: 'Imported: 1 new, 0 changed', none: 'There is nothing to import' },
        ...{ changes: 'Changes', name: 'Name · English', country: ['Country or region', '–', 'Germany'] },
      },
      ['New0', 'Changed0', 'Unchanged1', 'Problems0'],
      ['The event was changed since this preview. Check the file again.', 'Check again'],
    ],
  ] as const)(
    'detects GBK, has no change at the second import, and applies no preview of other data: %s',
    async (language, { choose: first, other, detected, apply }, words, unchanged, [stale, again]) => {
      const page = await console.open('/import', { language });
      const key = `G${language}`;
      const content = Buffer.concat([GBK, Buffer.from(`,${key}\n`)]);
      await choose(page, first, file('gbk.csv', content));
      await page.getByRole('button', { name: detected }).waitFor();
      await page.getByRole('button', { name: apply, exact: true }).click();
      await page.getByText(words.done).waitFor();
      await choose(page, other, file('gbk.csv', content));
      await page.getByText(words.none).waitFor();
      expect(await page.locator('dl.sums > div').allTextContents()).toEqual(unchanged);
      await choose(page, other, file('more.csv', `externalId,name.en,country\n${key},Robots,DE\n`));
      await page.getByRole('table', { name: words.changes }).waitFor();
      const change = (before: string) => [['2', '±重庆机器人', words.name, before, 'Robots'], words.country];
      expect(await rowsOf(page, words.changes)).toEqual(change('–'));
      const rename = `update exhibitor set name = name || '{"en": "Other"}' where external_id = $1`;
      await console.server.sql.query(rename, [key]);
      await page.getByRole('button', { name: apply, exact: true }).click();
      await page.getByRole('alert').getByText(stale).waitFor();
      const { rows } = await console.server.sql.query(
        `select name ->> 'en' as name from exhibitor where external_id = $1`,
        [key],
      );
      expect(rows).toEqual([{ name: 'Other' }]);
      await page.getByRole('button', { name: again }).click();
      await page.getByRole('cell', { name: 'Other' }).waitFor();
      expect(await rowsOf(page, words.changes)).toEqual(change('Other'));
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '选择文件', 'B（1 行，隐藏）', '问题', '是没有保存结果的公式（=1+1），请计算并保存文件 不导入'],
    [
      ...['en', 'Choose a file', 'B (1 row, hidden)', 'Problems'],
      'Is a formula without a stored result (=1+1); calculate and save the file Leave out',
    ],
  ] as const)('shows why a sheet and a formula are not read: %s', async (...words) => {
    const [language, button, hidden, problems, formula] = words;
    const page = await console.open('/import', { language });
    const rows = [['name.en'], ['Mu']];
    const buffer = await workbookOf([
      { name: 'A', rows: [...rows, [{ formula: '1+1' }]] },
      { name: 'B', rows, hidden: true },
    ]);
    await choose(page, button, { ...file('sheets.xlsx', ''), buffer });
    const sheet = page.getByRole('checkbox', { name: hidden, exact: true });
    await sheet.waitFor();
    expect(await sheet.isChecked()).toBe(false);
    expect(await rowsOf(page, problems)).toEqual([['3', 'name.en', '=1+1', formula]]);
    await page.context().close();
  });

  it('offers the options that solve problems above the list of problems', async () => {
    const page = await console.open('/import');
    await choose(page, 'Choose a file', file('new.csv', 'name.en,categories\nLambda,Lasers\n'));
    const problems = page.getByRole('table', { name: 'Problems' });
    await problems.waitFor();
    await page.getByRole('button', { name: 'Create missing categories' }).click();
    await problems.waitFor({ state: 'detached' });
    expect(await sums(page)).toMatchObject({ New: '1', Problems: '0' });
    const fields = 'Page address, Kind, Name · English, Categories, Status';
    expect(await rowsOf(page, 'Changes')).toEqual([['2', '+Lambda', fields]]);
    const made = page.getByRole('listitem').filter({ hasText: 'Lasers' });
    await page.getByText('Will be created').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: 1 new, 0 changed').waitFor();
    await page.getByText('Will be created').waitFor({ state: 'detached' });
    expect(await made.count()).toBe(1);
    // An import that was undone in the list is not offered for undo above it.
    const undo = { name: 'Undo', exact: true };
    await page
      .getByRole('row', { name: /new\.csv/ })
      .getByRole('button', undo)
      .click();
    await page.getByRole('alertdialog').getByRole('button', undo).click();
    await page.getByRole('row', { name: /new\.csv.*Undone .* by/ }).waitFor();
    await page.getByRole('status').getByRole('button', undo).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('withdraws the exhibitors that a list lacks only for the file of this choice', async () => {
    const page = await console.open('/import');
    await choose(page, 'Choose a file', file('list.csv', 'name.en\nMain Works\n'));
    const switches = ['Withdraw exhibitors that the list lacks', 'Keep categories and booths, and only add'];
    const isChosen = () =>
      Promise.all(switches.map((name) => page.getByRole('checkbox', { name }).isChecked()));
    for (const name of switches) await page.getByText(name).click();
    await choose(page, 'Choose another file', file('list.csv', 'name.en\nMain Works Ltd.\n'));
    await page.getByRole('rowheader', { name: 'Main Works Ltd.' }).waitFor();
    expect(await isChosen()).toEqual([true, true]);
    await choose(page, 'Choose another file', file('supplement.csv', 'name.en\nLate Works\n'));
    await page.getByRole('rowheader', { name: 'Late Works' }).waitFor();
    expect(await isChosen()).toEqual([false, true]);
    await page.context().close();
  });

  itDeep([
    ['zh', '导入', '选择文件'],
    ['en', 'Import', 'Choose a file'],
  ] as const)('has no accessibility violations in %s', async (language, title, button) => {
    const page = await console.open('/import', { language });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    const before = await console.violations(page);
    await choose(page, button, file('bad.csv', `${HEADER}\nI1,Iota,Atlantis,x\nI2,Kappa,CN,x\n`));
    await page.locator('dl.sums').waitFor();
    expect([before, await console.violations(page)]).toEqual([[], []]);
    await page.context().close();
  });
});
