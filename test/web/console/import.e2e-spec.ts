import type { Page } from 'playwright-core';
import { workbookOf } from '../../build/organizer-lists/workbook.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const HEADER = 'externalId,name.en,country,Foo';
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A file for the dialog; the content is UTF-8 unless it is given as bytes. */
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});
/** 名称 in GBK. */
const GBK = Buffer.concat([
  Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
  Buffer.from(',externalId\n'),
  Buffer.from([0xd6, 0xd8, 0xc7, 0xec, 0xbb, 0xfa, 0xc6, 0xf7, 0xc8, 0xcb]),
  Buffer.from(',G1\n'),
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

  it.each([
    [
      'zh',
      {
        choose: '选择文件',
        problems: '问题',
        created: '新增',
        unclear: '无法识别这一列。请在下面选择字段，或忽略此列。',
        apply: '执行导入',
        ...{ header: 'Foo', field: '“Foo”的字段' },
        reasons: ['必须是 ISO 3166-1 代码', '与第 2 行描述同一对象'],
        city: '城市 · English',
        skip: '跳过有问题的行，导入其余的行',
        skipped: '跳过的行',
        done: '导入完成：新增 2，更改 0',
        next: '查看展商',
        download: '下载有问题的行',
        other: '换一个文件',
        changed: '更改',
        undo: '撤销',
        undone: /名单zh\.csv.*由.*撤销/,
      },
    ],
    [
      'en',
      {
        choose: 'Choose a file',
        problems: 'Problems',
        created: 'New',
        unclear: 'This column is not understood. Choose its field below, or ignore the column.',
        apply: 'Import',
        ...{ header: 'Bar', field: 'Field of "Bar"' },
        reasons: ['ISO 3166-1 or the name of a country', 'the same as row 2'],
        city: 'City · English',
        skip: 'Leave out rows with problems, and import the others',
        skipped: 'Rows left out',
        done: 'Imported: 2 new, 0 changed',
        next: 'See the exhibitors',
        download: 'Download rows with problems',
        other: 'Choose another file',
        changed: 'Changed',
        undo: 'Undo',
        undone: /名单en\.csv.*Undone .* by/,
      },
    ],
  ] as const)(
    'names row, column and cell of each problem, maps a column, leaves out bad rows and undoes: %s',
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
        ['5', 'externalId', 'I1', expect.stringContaining(words.reasons[1])],
      ]);
      expect(await page.getByRole('button', { name: words.apply, exact: true }).isDisabled()).toBe(true);

      await page.getByRole('button', { name: words.field }).click();
      await page.getByRole('option', { name: words.city }).click();
      await page.getByText(words.skip).click();
      const apply = page.getByRole('button', { name: words.apply, exact: true });
      await page.getByRole('table', { name: words.skipped }).waitFor();
      await apply.click();
      await page.getByText(words.done).waitFor();
      const next = page.getByRole('link', { name: words.next });
      expect(await next.getAttribute('href')).toMatch(/\/exhibitors$/);
      // What is imported has no options any more.
      await page.getByText(words.skip).waitFor({ state: 'detached' });

      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('status').getByRole('button', { name: words.download }).click(),
      ]);
      // The file of the rows is a workbook that the page reads again.
      const returned = {
        ...file('returned.xlsx', ''),
        buffer: await streamed(await saved.createReadStream()),
      };
      await choose(page, words.other, returned);
      await page.getByText('returned.xlsx').first().waitFor();
      await until(async () => (await rowsOf(page, words.skipped)).length === 1);
      // The field of the column is remembered, and the second row of I1 is no twin any more.
      expect((await rowsOf(page, words.skipped)).map(([, , cell]) => cell)).toEqual(['Atlantis']);
      const counts = {
        [words.created]: '0',
        [words.changed]: '1',
        [words.problems]: '0',
        [words.skipped]: '1',
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

  it('detects GBK, shows what an import changes, and nothing at the second import', async () => {
    const page = await console.open('/import');
    await choose(page, 'Choose a file', file('gbk.csv', GBK));
    await page.getByRole('button', { name: 'Detected: GB18030' }).waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: 1 new, 0 changed').waitFor();
    await choose(page, 'Choose another file', file('gbk.csv', GBK));
    await page.getByText('There is nothing to import').waitFor();
    expect(await sums(page)).toEqual({ New: '0', Changed: '0', Unchanged: '1', Problems: '0' });
    await choose(page, 'Choose another file', file('more.csv', 'externalId,name.en\nG1,Robots\n'));
    await page.getByRole('table', { name: 'Changes' }).waitFor();
    expect(await rowsOf(page, 'Changes')).toEqual([['2', '±重庆机器人', 'Name · English', '–', 'Robots']]);
    await page.context().close();
  });

  it.each([
    ['zh', '选择文件', 'B（1 行，隐藏）'],
    ['en', 'Choose a file', 'B (1 rows, hidden)'],
  ] as const)('says why a sheet is not read: %s', async (language, button, hidden) => {
    const page = await console.open('/import', { language });
    const rows = [['name.en'], ['Mu']];
    const buffer = await workbookOf([
      { name: 'A', rows },
      { name: 'B', rows, hidden: true },
    ]);
    await choose(page, button, { ...file('sheets.xlsx', ''), buffer });
    const sheet = page.getByRole('checkbox', { name: hidden, exact: true });
    await sheet.waitFor();
    expect(await sheet.isChecked()).toBe(false);
    await page.context().close();
  });

  it('offers the options that solve problems above them', async () => {
    const page = await console.open('/import');
    await choose(page, 'Choose a file', file('new.csv', 'name.en,categories\nLambda,Lasers\n'));
    const problems = page.getByRole('table', { name: 'Problems' });
    await problems.waitFor();
    await page.getByRole('button', { name: 'Create missing fields' }).click();
    await problems.waitFor({ state: 'detached' });
    expect(await sums(page)).toMatchObject({ New: '1', Problems: '0' });
    const made = page.getByRole('listitem').filter({ hasText: 'Lasers' });
    await page.getByText('Will be created').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: 1 new, 0 changed').waitFor();
    await page.getByText('Will be created').waitFor({ state: 'detached' });
    expect(await made.count()).toBe(1);
    // What is undone in the list is not offered to be undone above it.
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

  it.each([
    ['zh', '导出', '选择文件', '导出展商（CSV）', '没有要导入的更改'],
    ['en', 'Export', 'Choose a file', 'Export Exhibitors (CSV)', 'There is nothing to import'],
  ] as const)(
    'exports what can be imported without a change, and shows a reviewer no import: %s',
    async (language, title, button, link, nothing) => {
      const page = await console.open('/import', { as: 'REVIEWER', language, acceptDownloads: true });
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await page.getByRole('button', { name: button }).count()).toBe(0);
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe('exhibitors.csv');
      const organizer = await console.open('/import', { language });
      await choose(organizer, button, {
        ...file('again.csv', ''),
        buffer: await streamed(await saved.createReadStream()),
      });
      await organizer.getByText(nothing).waitFor();
      await page.context().close();
      await organizer.context().close();
    },
  );

  it.each([
    ['zh', '制作会刊（English）', '停止制作会刊（English）', '已停止。'],
    ['en', 'Make the printed catalog (中文)', 'Stop the printed catalog (中文)', 'Stopped.'],
  ] as const)('stops the printing in %s', async (language, make, stop, stopped) => {
    const page = await console.open('/import', { language });
    // The request hangs until it is stopped, however fast the server prints.
    await page.route('**/export/catalog.pdf*', () => undefined);
    const failed = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: make }).click();
    await page.getByRole('button', { name: stop }).click();
    await page.getByRole('status').getByText(stopped).waitFor();
    expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: make }).waitFor();
    await page.context().close();
  });

  it.each([
    ['zh', '制作会刊（English）', '下载会刊（English）', 'en'],
    ['en', 'Make the printed catalog (中文)', 'Download the printed catalog (中文)', 'zh-Hans'],
  ] as const)('prints the published catalog in %s', async (language, make, download, locale) => {
    const page = await console.open('/import', { as: 'REVIEWER', language, acceptDownloads: true });
    await page.getByRole('button', { name: make }).click();
    await page.getByRole('status').getByRole('link', { name: download }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: download }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(new RegExp(`-${locale}-\\d+\\.pdf$`));
    expect((await streamed(await saved.createReadStream())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it.each([
    ['zh', '导入', '选择文件'],
    ['en', 'Import', 'Choose a file'],
  ] as const)('breaks no rule of axe in %s', async (language, title, button) => {
    const page = await console.open('/import', { language });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    const before = await console.violations(page);
    await choose(page, button, file('bad.csv', `${HEADER}\nI1,Iota,Atlantis,x\nI2,Kappa,CN,x\n`));
    await page.locator('dl.sums').waitFor();
    expect([before, await console.violations(page)]).toEqual([[], []]);
    await page.context().close();
  });
});

async function streamed(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
