import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { codeBlocks, documentNamed } from '../../docs/documents.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { describeInChromium, openBrowser } from '../chromium.js';

describeInChromium('the page of query-the-catalog.md, on a server of its own', () => {
  let test: TestCatalog;
  let browser: Browser;
  let pages: Server;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'innovation-week-2017' });
    await test.rows.exhibitor(event, { name: { en: 'Acme' } });
    await test.settle();
    const [example] = codeBlocks(documentNamed('docs/query-the-catalog.md'));
    const html = example!.text.replace('http://127.0.0.1:3000', test.url);
    pages = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    pages.close();
    await test.close();
  });

  it('shows the exhibitors', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String((pages.address() as AddressInfo).port)}`);
    await page.getByText('Acme').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual(['Acme']);
  });
});
