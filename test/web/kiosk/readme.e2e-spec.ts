import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveExample } from '../../../web/client/tools/serve-example.mjs';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { carFair } from './car-fair.js';
import { describeInChromium, openProfile } from '../chromium.js';

const README = path.resolve(import.meta.dirname, '../../../web/client/README.md');

describeInChromium('the kiosk in the README of the client, in a browser', () => {
  let test: TestCatalog;
  let folder: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-readme-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await test.close();
  });

  it('works as copied, and has at most 60 lines', async () => {
    await carFair(test, 'innovation-week-2017');
    const [, html = ''] = /```html\n(.*?)```/s.exec(await readFile(README, 'utf8')) ?? [];
    expect(html.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    await mkdir(path.join(folder, 'page'));
    await writeFile(path.join(folder, 'page', 'index.html'), html);
    const site = await serveExample({ folder: path.join(folder, 'page'), api: test.url });
    const context = await openProfile(path.join(folder, 'profile'));
    try {
      const page = await context.newPage();
      const failures: Error[] = [];
      page.on('pageerror', (error) => failures.push(error));
      await page.goto(site.url);
      await page.locator('button', { hasText: 'Siemens AG' }).waitFor();
      await page.fill('input', 'cqca');
      await page.locator('button', { hasText: '重庆长安汽车' }).click();
      await page.locator('button', { hasText: '← N1-A23' }).waitFor();
      await page.locator('ul', { hasText: 'Makes cars.' }).waitFor();
      await page.locator('footer', { hasText: 'online' }).waitFor();
      expect(failures).toEqual([]);
    } finally {
      await context.close();
      await site.close();
    }
  });
});
