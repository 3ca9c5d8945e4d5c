import { buffer } from 'node:stream/consumers';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

/** Texts that a spreadsheet would execute. */
const EXECUTABLE = ['=1+1', '+49 B', '-5 C', '@home'];

describeInChromium('the exports of the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    for (const text of EXECUTABLE) await server.rows.exhibitor(fair.event, { name: { en: text } });
    await server.settle();
  });
  afterAll(() => console.close());

  itDeep([
    ['zh', '导出', '选择文件', '导出展商 CSV', '没有要导入的更改'],
    ['en', 'Export', 'Choose a file', 'Export Exhibitors as CSV', 'There is nothing to import'],
  ] as const)(
    'exports neutralised files that can be imported without a change, and shows reviewers no import: %s',
    async (language, title, button, link, nothing) => {
      const page = await console.open('/import', { as: 'REVIEWER', language, acceptDownloads: true });
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await page.getByRole('button', { name: button }).count()).toBe(0);
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe('exhibitors.csv');
      const table = await buffer(await saved.createReadStream());
      for (const cell of EXECUTABLE) expect(table.toString()).toContain(`,'${cell}`);
      const organizer = await console.open('/import', { language });
      const chooser = organizer.waitForEvent('filechooser');
      await organizer.getByRole('button', { name: button }).click();
      await (await chooser).setFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: table });
      await organizer.getByText(nothing).waitFor();
      await page.context().close();
      await organizer.context().close();
    },
  );

  itDeep([
    ['zh', '制作 PDF 会刊（English）', '停止 制作会刊（English）', '已停止。'],
    ['en', 'Make PDF of the catalog (中文)', 'Stop the printed catalog (中文)', 'Stopped.'],
  ] as const)('stops the printed catalog in %s', async (language, make, stop, stopped) => {
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

  itDeep([
    ['zh', '制作 PDF 会刊（English）', '下载 PDF 会刊（English）', 'en'],
    ['en', 'Make PDF of the catalog (中文)', 'Download PDF of the printed catalog (中文)', 'zh-Hans'],
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
    expect((await buffer(await saved.createReadStream())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});
