import type { Page } from 'playwright-core';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

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
    for (const slug of ['untranslated', 'too'])
      await rows.exhibitor(fair.event, { slug, name: { en: slug } });
    const change = {
      event_id: fair.event,
      exhibitor_id: fair.acme,
      proposed: { country: 'DE' },
      actor: 'Mia',
    };
    await rows.insert('exhibitor_pending_change', change);
    const mail = { event_id: fair.event, exhibitor_id: fair.acme, recipient: 'a@b.example' };
    await rows.insert('mail_outbox', { ...mail, subject: 'News', text: 'News', attempts: 12, due_at: null });
    const old = { recipient: 'old@b.example', subject: 'Old', text: 'Old', created_at: new Date(0) };
    await rows.insert('mail_outbox', { ...mail, ...old });
    await rows.insert('kiosk', { event_id: fair.event, name: 'Gate', paired_at: new Date(0) });
    await rows.insert('kiosk', { event_id: fair.event, name: 'Door', paired_at: new Date() });
    const search = { event_id: fair.event, day: new Date().toISOString().slice(0, 10) };
    await rows.link('empty_search', { ...search, words: 'laser cutter', count: 4 });
    await server.settle();
  });
  afterAll(() => console.close());

  const line = (page: Page, name: string) =>
    page
      .getByRole('region', { name: /^(需要处理|Needs attention)$/ })
      .getByRole('link', { name, exact: true });

  const TEXTS = {
    zh: {
      title: '总览',
      lines: [
        '3 家展商等待审核',
        '1 家展商的修改等待审核',
        '2 家已通过的展商还没有发布',
        '1 封邮件发送失败',
        '1 台终端没有连接',
        '1 封旧邮件等待处理',
        '1 台终端的数据落后',
        '最近 7 天有 1 个搜索词没有结果',
      ],
      acme: '顶峰机器人有限公司',
      beta: 'Beta Batteries（中文）',
      lacks: {
        LOGO: ' 家已通过的展商没有标志',
        TRANSLATION: ' 家已通过的展商缺少译文',
        BOOTH: ' 家已通过的展商没有展位',
        CATEGORY: ' 家已通过的展商没有领域',
        DESCRIPTION: ' 家已通过的展商没有介绍',
      },
      count: ' 家展商',
      shared: '1 个展位有多家展商',
      sharedTitle: '有多家展商的展位',
    },
    en: {
      title: 'Overview',
      lines: [
        '3 exhibitors wait for review',
        'Changes of 1 exhibitor wait for review',
        '2 approved exhibitors are not published',
        '1 mail has failed',
        '1 kiosk is silent',
        '1 old mail waits',
        '1 kiosk shows old data',
        '1 searched word found nothing in the last 7 days',
      ],
      acme: 'Acme Robots Co., Ltd.',
      beta: 'Beta Batteries',
      lacks: {
        LOGO: ' approved exhibitors have no logo',
        TRANSLATION: ' approved exhibitors have no complete translation',
        BOOTH: ' approved exhibitors have no booth',
        CATEGORY: ' approved exhibitors have no category',
        DESCRIPTION: ' approved exhibitors have no description',
      },
      count: ' exhibitors',
      shared: '1 booth has several exhibitors',
      sharedTitle: 'Booths with several exhibitors',
    },
  } as const;
  const LANGUAGES = ['zh', 'en'] as const;

  itDeep(LANGUAGES)(
    'is the start page of an event, and each line links to the list that it counts: %s',
    async (language) => {
      const texts = TEXTS[language];
      const page = await console.open('', { language });
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(texts.title);
      const [first] = await page.getByRole('navigation', { name: 'Vitrine' }).getByRole('listitem').all();
      expect(await first?.getByRole('link').getAttribute('aria-current')).toBe('page');
      const [submitted, pending, unpublished, failed, silent, old, behind, searches] = texts.lines;
      for (const [name, address, seen] of [
        [submitted, '/exhibitors?status=SUBMITTED', texts.beta],
        [pending, '/exhibitors?pending=true', texts.acme],
        [unpublished, 'published=false', 'Left'],
        [failed, '/mails?state=FAILED', 'a@b.example'],
        [silent, '/kiosks?attention=true', 'Gate'],
        [old, '/mails?state=WAITING', 'old@b.example'],
        [behind, '/kiosks?attention=true', 'Door'],
        [searches, '/searches?period=week', 'laser cutter'],
      ] as const) {
        await line(page, name).click();
        await page.waitForURL((url) => url.href.includes(address));
        await page.getByRole('row').filter({ hasText: seen }).waitFor();
        await page.goBack();
      }
      await page.context().close();
    },
  );

  itDeep(LANGUAGES)(
    'counts the missing parts of approved exhibitors as the list does: %s',
    async (language) => {
      const { lacks, count } = TEXTS[language];
      const page = await console.open('', { language });
      const headers = await console.server.accounts.signedIn({
        role: 'ORGANIZER',
        event: console.fair.event,
      });
      for (const [lack, text] of Object.entries(lacks)) {
        const field = `exhibitors(filter: { statuses: [APPROVED], lacks: [${lack}] }) { totalCount }`;
        const list = await console.server.api.ofEvent(SLUG, field, headers);
        await line(page, `${list.totalCount}${text}`).click();
        await page.waitForURL((url) => url.search.includes(`lacks=${lack}`));
        await page.getByRole('status').getByText(`${list.totalCount}${count}`, { exact: true }).waitFor();
        await page.goBack();
      }
      await page.context().close();
    },
  );

  itDeep(LANGUAGES)(
    'lists the booths with several exhibitors and links to the plan: %s',
    async (language) => {
      const { shared, sharedTitle } = TEXTS[language];
      const page = await console.open('', { language });
      await line(page, shared).click();
      const card = page.getByRole('region', { name: sharedTitle });
      await card.getByText(/Left.*Right|Right.*Left/).waitFor();
      await card.getByRole('link', { name: 'H9 S1' }).click();
      await page.waitForURL(/plan\/annex\/H9\?booth=S1/);
      await page.context().close();
    },
  );

  it.each([
    ['zh', '总览', 'light', 1280],
    ['en', 'Overview', 'dark', 390],
  ] as const)('has no accessibility violations in %s', async (language, title, colorScheme, width) => {
    const page = await console.open('', { language, colorScheme, viewport: { width, height: 900 } });
    await page.getByRole('region').nth(2).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await console.violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
