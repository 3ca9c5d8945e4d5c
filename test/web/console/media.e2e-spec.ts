import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { RENDITION_WIDTHS } from '../../../src/fair/media/rendition.js';
import { photograph, upload } from '../../build/pictures.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the media screen of the console', () => {
  let console: ConsoleApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-pictures-'));
    await writeFiles(folder);
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
  afterAll(async () => {
    await console.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('uploads several files, names a rejected one, and deletes unused ones', async () => {
    const page = await console.open('/media?use=unused');
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
    await page.getByRole('button', { name: 'Select unused ones shown' }).click();
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete 1 picture?' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('status').getByText('1 picture deleted').waitFor();
    await page.getByRole('button', { name: 'Not used 1' }).waitFor();
    await page.context().close();
  });

  const UPLOADS = {
    zh: {
      upload: '上传图片',
      done: '已上传 1 张图片',
      notUploaded: '3 张没有上传：',
      noPicture: /^drawing\.svg: 只能使用 JPEG/,
      tooLarge: 'huge.jpg: 图片超过 12 MB。请缩小后再上传。',
      unused: '未使用',
    },
    en: {
      upload: 'Upload pictures',
      done: '1 picture uploaded',
      notUploaded: '3 not uploaded',
      noPicture: /^drawing\.svg: Only JPEG/,
      tooLarge: 'huge.jpg: The picture has more than 12 MB. Make it smaller, then add it again.',
      unused: 'Not used',
    },
  } as const;

  itDeep(['zh', 'en'] as const)(
    'scales down a photograph of 12 MB, removes its location, and rejects drawings: %s',
    async (language) => {
      const { upload: uploadLabel, done, notUploaded, noPicture, tooLarge, unused } = UPLOADS[language];
      const page = await console.open('/media', { language });
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: uploadLabel }).click();
      const names = [`large-${language}.jpg`, 'drawing.svg', 'drawing.png', 'huge.jpg'];
      await (await chooser).setFiles(names.map((name) => path.join(folder, name)));
      await page.getByRole('status').getByText(done).waitFor();
      const alert = page.getByRole('alert').filter({ hasText: notUploaded });
      expect(await alert.getByRole('listitem').first().textContent()).toMatch(noPicture);
      expect(await alert.getByRole('listitem').last().textContent()).toBe(tooLarge);
      await page.getByRole('button', { name: new RegExp(`^${unused}`) }).waitFor();
      const image = page.getByRole('listitem').filter({ hasText: '2560 × 1920' }).first().getByRole('img');
      const { href } = new URL((await image.getAttribute('src')) ?? '', page.url());
      expect(href).toMatch(/\/256\.webp$/);
      for (const preset of RENDITION_WIDTHS) {
        const rendition = await fetch(href.replace('256.webp', `${preset}.webp`));
        const stored = Buffer.from(await rendition.arrayBuffer());
        const { width, exif } = await sharp(stored).metadata();
        expect([width, exif]).toEqual([preset, undefined]);
        expect(stored.length).toBeLessThan(1024 * 1024);
      }
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '上传图片', 'red.jpg: 无法连接服务器'],
    ['en', 'Upload pictures', 'red.jpg: The server cannot be reached'],
  ] as const)('reports an interrupted upload: %s', async (language, upload, reason) => {
    const page = await console.open('/media', { language });
    await page.route('**/media?*', (route) => route.abort('connectionreset'));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: upload }).click();
    const buffer = await photograph('#c00');
    await (await chooser).setFiles([{ mimeType: 'image/jpeg', name: 'red.jpg', buffer }]);
    await page.getByRole('alert').getByText(reason).waitFor();
    await page.context().close();
  });

  it('lists the uses of a picture, and offers no deletion of it', async () => {
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
  ] as const)('has no accessibility violations in %s', async (language, title, colorScheme, width) => {
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

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script></svg>';

/** Writes the files of an upload. The browser reads them itself, which is much faster than to send them to it. */
async function writeFiles(folder: string): Promise<void> {
  const photo = await largePhotograph();
  for (const language of ['zh', 'en']) {
    const file = path.join(folder, `large-${language}.jpg`);
    await writeFile(file, photo);
    // Bytes after the end of a picture make another file of it.
    await appendFile(file, language);
  }
  await writeFile(path.join(folder, 'drawing.svg'), DRAWING);
  await writeFile(path.join(folder, 'drawing.png'), DRAWING);
  await writeFile(path.join(folder, 'huge.jpg'), Buffer.alloc(12 * 1024 * 1024 + 1));
}

/** A photograph of nearly 12 MB; noise cannot be compressed. */
async function largePhotograph(): Promise<Buffer> {
  const [width, height] = [2560, 1920];
  const pixels = randomBytes(width * height * 3);
  const file = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
    .jpeg({ quality: 98, chromaSubsampling: '4:4:4' })
    .toBuffer();
  expect(file.length).toBeGreaterThan(11 * 1024 * 1024);
  return file;
}
