import { photograph, upload } from '../build/pictures.js';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';

describeInChromium('the pictures in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { server, fair } = console;
    const organizer = await server.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const { sha256 } = (await upload(server.url, fair.event, await photograph('#00c'), organizer)).body;
    await server.sql.query(
      'update exhibitor set logo_id = (select id from media where sha256 = $1) where id = $2',
      [sha256, fair.acme],
    );
    await server.settle();
  });
  afterAll(() => console.close());

  it('uploads several files, names a refused one, and deletes unused ones', async () => {
    const page = await console.open('/media');
    await page.getByText('There is no picture without a use.').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload pictures' }).click();
    const jpeg = { mimeType: 'image/jpeg' };
    await (
      await chooser
    ).setFiles([
      { ...jpeg, name: 'red.jpg', buffer: await photograph('#c00') },
      { ...jpeg, name: 'text.jpg', buffer: Buffer.from('no picture') },
      { ...jpeg, name: 'green.jpg', buffer: await photograph('#0c0') },
    ]);
    await page.getByRole('status').getByText('2 pictures uploaded').waitFor();
    await page
      .getByRole('alert')
      .getByText(/text\.jpg: /)
      .waitFor();
    await page.getByRole('button', { name: 'Not used 2' }).waitFor();
    await page.getByRole('button', { name: 'Select all shown' }).click();
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete 1 picture?' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('status').getByText('1 picture deleted').waitFor();
    await page.getByRole('button', { name: 'Not used 1' }).waitFor();
    await page.context().close();
  });

  it('names where a picture is used, and offers no deletion of it', async () => {
    const page = await console.open('/media?use=used');
    const item = page.getByRole('list', { name: 'Media' }).getByRole('listitem').first();
    expect(await item.getByRole('checkbox').count()).toBe(0);
    await item.getByRole('link', { name: 'Acme Robots Co., Ltd.' }).click();
    await page.getByRole('heading', { level: 1, name: 'Acme Robots' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['zh', '图片', 'light', 1280],
    ['en', 'Media', 'dark', 390],
  ] as const)('breaks no rule of axe in %s', async (language, title, colorScheme, width) => {
    const page = await console.open('/media?use=all', {
      language,
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.getByRole('list', { name: title }).getByRole('img').first().waitFor();
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
