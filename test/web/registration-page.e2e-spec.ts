import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { describeInChromium, openProfile } from './chromium.js';

const PASSWORD = 'a horse and a battery';

describeInChromium('the page of a registration, in a browser', () => {
  let test: TestCatalog;
  let profile: string;
  let context: BrowserContext;
  let event: string;
  let exhibitor: string;
  let address: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    event = await rows.event({ name: { en: 'Week' }, contact_email: 'office@fair.example' });
    exhibitor = await rows.exhibitor(event, { name: { en: 'Robots Inc.' }, published: false });
    for (const slug of ['north', 'south']) {
      const hall = await rows.hall(event, await rows.venue(event, { slug }), { code: 'H1' });
      if (slug === 'south')
        await rows.allocation(event, await rows.booth(event, hall, { code: 'A1' }), exhibitor);
    }
    await test.settle();
    address = `${test.url}/registration?locale=en#exhibitor=${encodeCatalogId('EXHIBITOR', exhibitor)}`;
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    profile = await mkdtemp(path.join(tmpdir(), 'vitrine-registration-'));
    context = await openProfile(profile);
  });

  afterEach(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });

  const signIn = async (...grants: Parameters<typeof test.accounts.account>): Promise<Page> => {
    const { email } = await test.accounts.withPassword(PASSWORD, ...grants);
    const page = await context.newPage();
    await page.goto(address);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', PASSWORD);
    await page.click('button');
    return page;
  };

  it('shows a member what a mail states', async () => {
    const page = await signIn({ role: 'EXHIBITOR', event, exhibitor });
    await page.locator('dl').waitFor();
    expect(await page.locator('dd:visible').allTextContents()).toEqual([
      'Robots Inc.',
      'Week',
      'September 15, 2017 – September 21, 2017',
      'Approved',
      'south.H1-A1',
      'office@fair.example',
    ]);
  });

  it('shows nothing to an account of somebody else', async () => {
    const page = await signIn();
    await page.locator('[data-outcome=NOT_FOUND]').waitFor();
    expect(await page.locator('dl').isVisible()).toBe(false);
  });
});
