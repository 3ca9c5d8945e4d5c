import type { Page } from 'playwright-core';
import { describeInChromium } from '../chromium.js';
import { SiteInBrowser } from './browser.js';
import { SLUG } from '../site-fair.js';

/** The width of a sheet of A4 in points; a sheet on its side is wider than 600. */
const SIDES = /MediaBox \[0 0 (\d+)/g;

describeInChromium('the site on paper', () => {
  let site: SiteInBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await SiteInBrowser.start();
  });

  afterEach(() => page.context().close());
  afterAll(() => site.close());

  it('is the whole plan of a hall on a landscape sheet, with the chosen booth, the names and the address', async () => {
    page = await site.open(`/en/${SLUG}/map/centre/H1?booth=D2`, { viewport: { width: 390, height: 844 } });
    await page.locator('.plan.is-live:not(.is-whole)').waitFor();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const widths = Array.from(pdf.toString('latin1').matchAll(SIDES), ([, width]) => Number(width));
    expect(widths.filter((width) => width < 600)).toEqual([]);
    await page.setViewportSize({ width: 1032, height: 700 });
    await page.emulateMedia({ media: 'print' });
    const [floor, box] = await Promise.all([
      page.locator('.plan-floor').boundingBox(),
      page.locator('.plan-box').boundingBox(),
    ]);
    expect(floor!.x).toBeGreaterThanOrEqual(box!.x);
    expect(floor!.x + floor!.width).toBeLessThanOrEqual(box!.x + box!.width);
    expect(floor!.width / box!.width).toBeGreaterThan(0.5);
    expect(await page.locator('.plan .is-chosen .plan-code').isVisible()).toBe(true);
    expect(await page.locator('.plan-list').innerText()).toContain('Acme Robots');
    const address = await page.evaluate(
      "getComputedStyle(document.querySelector('main'), '::after').content",
    );
    expect(address).toBe(JSON.stringify(`${site.test.url}/en/${SLUG}/map/centre/H1?booth=D2`));
  });

  it('has the pictures that the visitor has not scrolled to', async () => {
    page = await site.open(`/en/${SLUG}/products`);
    await page.evaluate(() => {
      const picture = new Image();
      picture.loading = 'lazy';
      document.body.append(picture);
      dispatchEvent(new Event('beforeprint'));
    });
    expect(await page.evaluate(() => [...document.images].map(({ loading }) => loading))).toEqual(['eager']);
  });
});
