import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { serveExample } from '../../../web/client/tools/serve-example.mjs';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { carFair } from './car-fair.js';
import { describeInChromium, openProfile } from '../chromium.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../web/client/examples/kiosk');

describeInChromium('the example page of a kiosk, in a browser', () => {
  let test: TestCatalog;
  let event: string;
  let profile: string;
  let site: { url: string; close: () => Promise<unknown> };
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await carFair(test, 'page');
    profile = await mkdtemp(path.join(tmpdir(), 'vitrine-kiosk-'));
    site = await serveExample({ folder: FOLDER, api: test.url });
    await openPage();
  });

  afterAll(async () => {
    await context.close();
    await site.close();
    await test.close();
    await rm(profile, { recursive: true, force: true });
  });

  async function openPage(): Promise<void> {
    context = await openProfile(profile);
    page = await context.newPage();
    await page.goto(`${site.url}/?event=page`);
  }

  const row = (name: string) => page.locator('#list button', { hasText: name });

  async function showsAll(): Promise<void> {
    await page.fill('#query', 'cqca');
    await row('重庆长安汽车').click();
    await page.locator('#booths', { hasText: 'N1-A23' }).waitFor();
    await page.click('#language');
    await page.locator('#description', { hasText: 'Makes cars.' }).waitFor();
    await page.click('#back');
    await page.click('#language');
    await page.fill('#query', '');
    await row('Siemens AG').waitFor();
  }

  it('lists, finds and shows exhibitors', async () => {
    await showsAll();
  });

  it('shows a change when the stream announces it, long before the next poll', async () => {
    await page.locator('#status', { hasText: '●' }).waitFor();
    await test.rows.exhibitor(event, { name: { en: 'Newcomer' } });
    await test.settle();
    // Two polls are at least 48 s apart, and this waits for 30 s.
    await row('Newcomer').waitFor();
    expect(await row('Newcomer').count()).toBe(1);
  });

  it('works without a server, after a reload and after a cold start', async () => {
    // The page itself must be cached, too.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await row('Newcomer').waitFor();
    // It was the only connection to the catalog.
    await site.close();
    await showsAll();
    await page.reload();
    await showsAll();
    await context.close();
    await openPage();
    await showsAll();
    await row('Newcomer').waitFor();
    expect(await page.locator('#status').textContent()).toMatch(/^○ \d\d:\d\d/);
  });
});
