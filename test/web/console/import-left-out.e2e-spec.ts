import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const FILE = 'externalId,name.en,country\nL1,Alpha,DE\nL2,Beta,Atlantis\n,Sum of 2 firms,\nL3,Gamma,FR\n';

describeInChromium('rows of a list that are not imported', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  itDeep([
    ['zh', '选择文件', '不导入: 行 3', '不导入: 行 4', '撤销: 行 3', '执行导入', '导入完成：新增 2，更改 0'],
    [
      ...(['en', 'Choose a file', 'Leave out: Row 3', 'Leave out: Row 4', 'Undo: Row 3'] as const),
      ...(['Import', 'Imported: 2 new, 0 changed'] as const),
    ],
  ] as const)(
    'are left out beside a problem and a warning, and can be taken in again: %s',
    async (...[language, choose, leaveOut, leaveOutNote, takeIn, apply, done]) => {
      const page = await console.open('/import', { language });
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: choose }).click();
      const buffer = Buffer.from(FILE.replace(/L(?=\d)/g, language));
      await (await chooser).setFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: leaveOut }).click();
      await page.getByRole('button', { name: takeIn }).click();
      await page.getByRole('button', { name: leaveOut }).click();
      // The list is checked again after each choice.
      await page.getByRole('button', { name: takeIn }).waitFor();
      await page.getByRole('button', { name: leaveOutNote }).click();
      await page.getByRole('button', { name: leaveOutNote }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: apply, exact: true }).click();
      await page.getByText(done).waitFor();
      expect(await page.getByRole('button', { name: takeIn }).count()).toBe(0);
      await page.context().close();
    },
  );
});
