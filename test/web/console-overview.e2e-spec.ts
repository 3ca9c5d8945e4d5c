import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';
import { SLUG } from './site-fair.js';

describeInChromium('the overview in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    const { rows } = server;
    const hall = await rows.hall(fair.event, await rows.venue(fair.event, { slug: 'annex' }), { code: 'H9' });
    const booth = await rows.booth(fair.event, hall, { code: 'S1' });
    for (const name of ['Left', 'Right']) {
      const values = { slug: name.toLowerCase(), name: { 'zh-Hans': name, en: name }, published: false };
      await rows.allocation(fair.event, booth, await rows.exhibitor(fair.event, values), { shared: true });
    }
    const change = {
      event_id: fair.event,
      exhibitor_id: fair.acme,
      proposed: { country: 'DE' },
      actor: 'Mia',
    };
    await rows.insert('exhibitor_pending_change', change);
    const mail = { event_id: fair.event, exhibitor_id: fair.acme, recipient: 'a@b.example' };
    await rows.insert('mail_outbox', { ...mail, subject: 'News', text: 'News', attempts: 12, due_at: null });
    await rows.insert('kiosk', { event_id: fair.event, name: 'Gate', paired_at: new Date(0) });
    await server.settle();
  });
  afterAll(() => console.close());

  const line = (page: Page, name: string) =>
    page.getByRole('region', { name: 'Needs attention' }).getByRole('link', { name, exact: true });

  it('is the start page of an event, and each line leads to the list that it counts', async () => {
    const page = await console.open('');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Overview');
    const [first] = await page.getByRole('navigation', { name: 'Vitrine' }).getByRole('listitem').all();
    expect(await first?.getByRole('link').getAttribute('aria-current')).toBe('page');
    for (const [name, address, seen] of [
      ['3 exhibitors wait for review', '/exhibitors?status=SUBMITTED', 'Beta Batteries'],
      ['Changes of 1 exhibitor wait for review', '/exhibitors?pending=true', 'Acme Robots Co., Ltd.'],
      ['2 approved exhibitors are not published', 'published=false', 'Left'],
      ['1 mail has failed', '/mails?state=FAILED', 'a@b.example'],
      ['1 kiosk is silent', '/kiosks?attention=true', 'Gate'],
    ] as const) {
      await line(page, name).click();
      await page.waitForURL((url) => url.href.includes(address));
      await page.getByRole('row').filter({ hasText: seen }).waitFor();
      await page.goBack();
    }
    await page.context().close();
  });

  it('counts what approved exhibitors lack as the list does', async () => {
    const page = await console.open('');
    const headers = await console.server.accounts.signedIn({ role: 'ORGANIZER', event: console.fair.event });
    const field = 'exhibitors(filter: { statuses: [APPROVED], lacks: [LOGO] }) { totalCount }';
    const list = await console.server.api.ofEvent(SLUG, field, headers);
    await line(page, `${list.totalCount} approved exhibitors have no logo`).click();
    await page.waitForURL(/lacks=LOGO/);
    await page.getByRole('status').getByText(`${list.totalCount} exhibitors`, { exact: true }).waitFor();
    await page.context().close();
  });

  it('names the booths with several exhibitors and leads to the plan', async () => {
    const page = await console.open('');
    await line(page, '1 booth has several exhibitors').click();
    const card = page.getByRole('region', { name: 'Booths with several exhibitors' });
    await card.getByText(/Left, Right|Right, Left/).waitFor();
    await card.getByRole('link', { name: 'H9 S1' }).click();
    await page.waitForURL(/plan\/annex\/H9\?booth=S1/);
    await page.context().close();
  });

  it.each([
    ['zh', '打开网站', '预览网站', '预览：', '打开管理后台'],
    ['en', 'Open the site', 'Preview the site', 'Preview: ', 'Open the console'],
  ] as const)('leads to the site, before the publication to its preview, in %s', async (...words) => {
    const [language, site, preview, note, back] = words;
    const page = await console.open('', { language });
    const link = page.getByRole('link', { name: site });
    expect(await link.getAttribute('href')).toBe(`/${language}/${SLUG}/`);
    await console.server.rows.update('event', console.fair.event, { status: 'DRAFT' });
    await console.server.settle();
    await page.reload();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: preview }).click(),
    ]);
    await opened.getByRole('complementary').getByText(note).waitFor();
    await opened.getByRole('link', { name: back }).click();
    await opened.waitForURL(console.addressOf(''));
    await console.server.rows.update('event', console.fair.event, { status: 'PUBLISHED' });
    await console.server.settle();
    await page.context().close();
  });

  it.each([
    ['zh', '总览', 'light', 1280],
    ['en', 'Overview', 'dark', 390],
  ] as const)('breaks no rule of axe in %s', async (language, title, colorScheme, width) => {
    const page = await console.open('', { language, colorScheme, viewport: { width, height: 900 } });
    await page.getByRole('region').nth(2).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
