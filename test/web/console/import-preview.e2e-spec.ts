import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { code } } }`;

describeInChromium('the preview of an import', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  const choose = async (page: Page, name: string, content: string, header = 'externalId,name.en') => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^(选择文件|换一个文件|Choose a(?:nother)? file)$/ }).click();
    const buffer = Buffer.from(`${header}\n${content}`);
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
    await page.locator('dl.sums').waitFor();
  };

  itDeep([
    ['zh', '执行导入', /导入完成/, '撤销', '预览之后展会有了变化。请重新检查。', '重新检查', '新增1'],
    [
      ...(['en', 'Import', /^Imported: 1 new/, 'Undo'] as const),
      ...([
        'The event was changed since this preview. Check the file again.',
        'Check again',
        'New1',
      ] as const),
    ],
  ] as const)(
    'says after the undo of an import that it is outdated, and is checked again: %s',
    async (...[language, apply, done, undo, outdated, again, created]) => {
      const page = await console.open('/import', { language });
      await choose(page, `${language}.csv`, `U${language},Undone\n`);
      await page.getByRole('button', { name: apply, exact: true }).click();
      await page.getByText(done).waitFor();
      await choose(page, `again-${language}.csv`, `U${language},Undone\n`);
      const row = page.getByRole('row', { name: new RegExp(` ${language}\\.csv`) });
      await row.getByRole('button', { name: undo }).click();
      expect(await page.getByText(outdated).count()).toBe(0);
      await page.getByRole('alertdialog').getByRole('button', { name: undo }).click();
      await page.getByText(outdated).waitFor();
      await page.getByRole('button', { name: again }).click();
      await page.locator('dl.sums > div').filter({ hasText: created }).waitFor();
      expect(await page.getByText(outdated).count()).toBe(0);
      await page.context().close();
    },
  );

  it('says so after a change by another user, when the window is used again', async () => {
    const { fair, server } = console;
    const page = await console.open('/import');
    await choose(page, 'other.csv', 'O1,Other\n');
    const headers = await server.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const input = {
      exhibitorId: encodeCatalogId('EXHIBITOR', fair.acme),
      city: [{ locale: 'en', text: 'Kiel' }],
    };
    expect((await server.api.data(UPDATE, { input }, headers)).updateExhibitor.errors).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('The event was changed since this preview.').waitFor();
    await page.context().close();
  });

  it('shows how cells with booths are read', async () => {
    const page = await console.open('/import');
    const rows = ['B1,One,4.2B10-12', 'B2,Two,4.2C07', 'B3,Three,5.1A01'];
    await choose(page, 'booths.csv', `${rows.join('\n')}\n`, 'externalId,name.en,booths');
    await page.getByRole('button', { name: 'Create missing halls and booths' }).click();
    const forms = page.getByRole('group', { name: 'How booths are read' });
    await forms.getByRole('row', { name: '4.2B10-12 4.2-B10, 4.2-B11, 4.2-B12' }).waitFor();
    await forms.getByRole('row', { name: '5.1A01 5.1-A01' }).waitFor();
    await choose(page, 'plain.csv', 'B1,One\n');
    await forms.waitFor({ state: 'detached' });
    await page.context().close();
  });

  itDeep([
    ['zh', /^正在上传/, '网络很慢或已中断。', '停止'],
    ['en', /^Uploading/, 'The connection is slow or lost.', 'Stop'],
  ] as const)(
    'shows the progress of an upload, and that it is slow: %s',
    async (...[language, uploading, slow, stop]) => {
      const page = await console.open('/import', { language });
      // Slower than the server accepts: 8 kB a second.
      const network = await page.context().newCDPSession(page);
      const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 8192 };
      await network.send('Network.emulateNetworkConditions', conditions);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^(选择文件|Choose a file)$/ }).click();
      const buffer = Buffer.from(`externalId,name.en\n${'S1,Slow\n'.repeat(100_000)}`);
      await (await chooser).setFiles({ name: 'slow.csv', mimeType: 'text/csv', buffer });
      await page.getByText(uploading).waitFor();
      await page.getByRole('status').getByText(slow).waitFor();
      await page.getByRole('button', { name: stop, exact: true }).click();
      await page.getByText(slow).waitFor({ state: 'detached' });
      await page.context().close();
    },
  );
});
