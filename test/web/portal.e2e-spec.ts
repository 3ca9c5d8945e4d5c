import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { ConsoleApp } from './console-app.js';
import { describeInChromium } from './chromium.js';

const PASSWORD = 'a horse and a battery';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describeInChromium('the portal of exhibitors, on a phone', () => {
  let app: ConsoleApp;
  let page: Page;

  beforeAll(async () => {
    app = await ConsoleApp.start();
    await app.server.sql.query(
      `update event set status = 'DRAFT', shows_call = true, registration_opens_at = now() - interval '1 day',
        contact_email = 'office@fair.example' where id = $1`,
      [app.fair.event],
    );
    await app.server.settle();
    const account = await app.server.accounts.withPassword(PASSWORD);
    page = await app.openAt('/portal/calls/fair-2026', { ...PHONE, as: 'NOBODY' });
    const signIn = page.getByRole('region', { name: 'Existing account' });
    await signIn.getByLabel('E-mail').fill(account.email);
    await signIn.getByLabel('Password').fill(PASSWORD);
    await signIn.getByRole('button', { name: 'Sign in' }).click();
  });
  afterAll(() => app.close());

  it('registers a company for a draft event and says what is missing', async () => {
    await page.getByLabel('Company name · English').fill('Omega Optics');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Omega Optics', level: 1 }).waitFor();
    expect(
      await page.getByRole('region', { name: 'Next step' }).getByRole('listitem').allTextContents(),
    ).toEqual(['Name (中文)', 'Description (中文, English)', 'Logo', 'Fields', 'Products']);
  });

  it('keeps what is typed over a reload, and saves it', async () => {
    await page.getByRole('link', { name: 'Entry' }).click();
    await page.getByLabel('Name · 中文').fill('欧米茄光学');
    await page.reload();
    expect(await page.getByLabel('Name · 中文').inputValue()).toBe('欧米茄光学');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Name · 中文').inputValue()).toBe('欧米茄光学');
  });

  it('uploads a logo', async () => {
    const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#0b57d0' } })
      .png()
      .toBuffer();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('img', { name: 'Logo' }).waitFor();
  });

  it('adds a product', async () => {
    await page.getByRole('link', { name: 'Products' }).click();
    await page.getByRole('button', { name: 'Add a product' }).click();
    const dialog = page.getByRole('dialog', { name: 'New product' });
    await dialog.getByLabel('Name · English').fill('Lens L1');
    await dialog.getByRole('button', { name: 'Add a product' }).click();
    // Its pictures can be added now.
    await page.getByRole('dialog', { name: 'Edit Lens L1' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('listitem').getByText('Lens L1').waitFor();
  });

  it('submits the entry, and shows whom to ask', async () => {
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'office@fair.example' }).waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
  });

  it.each(['Overview', 'Entry', 'Products', 'Members'])(
    'breaks no rule of axe in both languages: %s',
    async (name) => {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await app.violations(page)).toEqual([]);
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: 'English' }).waitFor();
      expect(await app.violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name }).waitFor();
    },
  );
});
