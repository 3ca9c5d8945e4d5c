import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { photograph, upload } from '../../build/pictures.js';
import { itDeep } from '../../setup/deep.js';
import { untilEqual } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

/** A control in Chinese of screens with changes; OF_ORGANIZERS has all controls in English. */
const CONTROLS = [
  ['/exhibitors', '新建展商'],
  ['/announcements', '新建公告'],
  ['/kiosks', '批准设备'],
  ['/kiosks/keys', '新建密钥'],
  ['/media', '上传图片'],
  ['/staff', '邀请'],
] as const;

/** Screens for changes only, and one of their controls. */
const CHANGES = [
  ['/exhibitors/new', '创建'],
  ['/programme/new', '创建'],
  ['/settings', '保存'],
  ['/mails/templates', '保存'],
] as const;

/** The controls that only organizers have, by the path of a screen with data, below the event. */
const OF_ORGANIZERS = {
  '/exhibitors': ['New exhibitor', 'Publish'],
  '/exhibitors/duplicates': ['Compare and merge "Acme Robots Co., Ltd." and "Acme Robots"'],
  '/exhibitors/$acme': [
    ...[
      'Take down',
      'Withdraw',
      'Merge a duplicate',
      'Remove Robots',
      'Choose categories',
      'Company',
      'None',
      'By name and country',
    ],
    ...['Add a representative', 'Upload a logo'],
  ],
  '/exhibitors/$acme/products': ['Edit Robot Arm', 'Remove Robot Arm', 'Add a product'],
  '/exhibitors/$acme/members': [
    ...['Manages: members, submission and withdrawal', 'Remove Test'],
    ...['Edits: entry, products and pictures', 'Send the invitation'],
  ],
  '/plan/centre/H1?booth=D2': ['Edit the plan', 'Move', 'Swap', 'Release', 'Assign', 'Hold'],
  '/plan/centre/H1?booth=D3': ['Edit the plan', 'Block', 'Assign', 'Hold'],
  '/places': [
    ...['New venue', 'Edit Expo Centre', 'Delete Expo Centre', 'Edit H1', 'Delete H1', 'Edit H2'],
    ...['Delete H2', 'New hall', 'New zone', 'Edit Start-ups', 'Delete Start-ups'],
    'New sponsor level',
  ],
  '/categories': [
    ...['New category', 'Move Energy down', 'New below Energy', 'Edit Energy', 'Delete Energy'],
    ...['Move Robots up', 'Move Robots into the category above', 'New below Robots', 'Edit Robots'],
    'Delete Robots',
  ],
  '/programme': ['New session', 'Select "The future of arms"'],
  '/programme/$talk': [
    ...['Take down', 'Expo Centre', 'H1 Hall 1', 'As planned', 'Add a speaker'],
    ...['Remove Acme Robots Co., Ltd.', 'Not known', 'Delete the session'],
  ],
  '/announcements': [
    ...['New announcement', 'End now: Doors open', 'Edit announcement: Doors open', 'Delete: Doors open'],
  ],
  '/kiosks?kiosk=$kiosk': [
    ...['Enrolment keys', 'Settings of all kiosks', 'Approve a device', 'Reload', 'Identify', 'More'],
    ...['Revoke', 'Not known', 'First language of the event'],
  ],
  '/kiosks/keys': ['New key'],
  '/mails': ['Mail templates', 'Discard all'],
  '/media': ['Upload pictures', 'Select unused ones shown', 'Select picture'],
  '/staff': ['Invite', 'More: Test', 'Waiting', 'All', 'New key'],
} as const;
/** The fields that reviewers can fill in: searches, and texts for staff only. */
const FIELDS_OF_REVIEWERS: readonly string[] = ['New label', 'Internal notes'];

describeInChromium('the screens of the console', () => {
  let console: ConsoleApp;
  let organizer: Page;
  let reviewer: Page;
  /** The ids in addresses. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    console = await ConsoleApp.start();
    await fill();
    [organizer, reviewer] = await Promise.all([console.open(''), console.open('', { as: 'REVIEWER' })]);
  });
  afterAll(() => console.close());

  /** Objects that organizers can change or delete on the screens. */
  async function fill(): Promise<void> {
    const { fair, server } = console;
    const { accounts, rows } = server;
    const event_id = fair.event;
    const account = await accounts.account({ role: 'ORGANIZER', event: event_id });
    await upload(server.url, event_id, await photograph(), account.headers);
    await rows.zone(event_id, { name: { en: 'Start-ups' } });
    await rows.announcement(event_id, { text: { en: 'Doors open' }, starts_at: '2026-11-27T01:00:00Z' });
    await rows.exhibitor(event_id, { slug: 'acme-again', name: { en: 'Acme Robots' }, published: false });
    const mail = {
      event_id,
      exhibitor_id: fair.acme,
      recipient: 'a@b.example',
      subject: 'News',
      text: 'News',
    };
    await rows.insert('mail_outbox', { ...mail, created_at: new Date(0) });
    const change = { event_id, exhibitor_id: fair.acme, proposed: { country: 'DE' }, actor: 'Mia' };
    await rows.insert('exhibitor_pending_change', change);
    await rows.insert('kiosk', { event_id, name: 'Gate', paired_at: new Date() });
    await accounts.account({ role: 'EXHIBITOR', event: event_id, exhibitor: fair.acme });
    await server.settle();
    const { nodes } = await server.api.ofEvent(SLUG, 'kiosks(first: 1) { nodes { id } }', account.headers);
    ids.kiosk = nodes[0].id as string;
    ids.acme = encodeCatalogId('EXHIBITOR', fair.acme);
    ids.talk = encodeCatalogId('SESSION', fair.talk);
  }

  /** The distinct names of the controls, without hashes and without booths in lists, which all can select. */
  async function buttons(page: Page): Promise<string[]> {
    const main = page.getByRole('main');
    if (page.url().endsWith('/exhibitors')) await main.getByRole('checkbox').nth(1).check();
    const found = await main
      .locator('button:enabled:not(.booth-row), a.button, input[type=checkbox]')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((part) => (part.ariaLabel ?? part.textContent).trim()));
    return [...new Set(found.map((name) => name.replace(/ [0-9a-f]{8}$/, '')))];
  }

  /** The names of the fields that can be filled in, without searches. */
  function fields(page: Page): Promise<string[]> {
    const selector = ':is(input:not([type=search], [type=checkbox]), textarea):not([readonly], :disabled)';
    return page
      .getByRole('main')
      .locator(selector)
      .filter({ visible: true })
      .evaluateAll((all: HTMLInputElement[]) =>
        all.map((field) => field.ariaLabel ?? field.labels?.[0]?.textContent ?? field.id),
      );
  }

  /** Opens a screen; returns whether it has a control. */
  async function has(page: Page, path: string, language: 'zh' | 'en', name: string): Promise<boolean> {
    await page.evaluate((chosen) => {
      localStorage.setItem('language', chosen);
    }, language);
    await page.goto(console.addressOf(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('main .loading') === null);
    return (await page.getByRole('main').getByRole('button', { name, exact: true }).count()) > 0;
  }

  const shownTo = (path: string, name: string) =>
    Promise.all([organizer, reviewer].map((page) => has(page, path, 'zh', name)));

  it.each(CONTROLS)('offer changes to organizers only: %s', async (path, name) => {
    expect(await shownTo(path, name)).toEqual([true, false]);
  });

  it.each(CHANGES)('show reviewers a message instead of a screen for changes: %s', async (path, name) => {
    expect(await shownTo(path, name)).toEqual([true, false]);
    await reviewer.getByRole('heading', { level: 1, name: '这个页面只供组织者使用。' }).waitFor();
    expect(await console.violations(reviewer)).toEqual([]);
  });

  it.each(Object.entries(OF_ORGANIZERS))(
    'hide the controls of organizers from reviewers: %s',
    async (path, expected) => {
      const named = path.replace(/\$(\w+)/, (_, name: string) => ids[name] ?? '');
      await Promise.all([organizer, reviewer].map((page) => has(page, named, 'en', '')));
      const difference = async () => {
        const [all, few] = [await buttons(organizer), await buttons(reviewer)];
        return [...all.filter((name) => !few.includes(name)), ...few.filter((name) => !all.includes(name))];
      };
      // Some parts of a screen arrive later than others.
      await untilEqual(difference, expected);
      expect((await fields(reviewer)).filter((name) => !FIELDS_OF_REVIEWERS.includes(name))).toEqual([]);
    },
  );

  it('show reviewers a session with read-only fields', async () => {
    for (const [page, canChange] of [
      [organizer, true],
      [reviewer, false],
    ] as const) {
      await has(page, '/programme', 'en', '');
      await page.getByRole('rowheader').first().getByRole('link').click();
      const fields = page.getByRole('main').getByRole('textbox');
      await fields.first().waitFor();
      const states = await fields.evaluateAll((all) => all.map((field) => field.hasAttribute('readonly')));
      expect(states.includes(canChange)).toBe(false);
    }
  });

  itDeep([
    ['zh', '撤销'],
    ['en', 'Undo'],
  ] as const)(
    'show reviewers an import without undo, which the server refuses as well: %s',
    async (language, undo) => {
      const { accounts, sql, url } = console.server;
      const { event } = console.fair;
      const send = async (path: string, type: string, body: string, role: 'ORGANIZER' | 'REVIEWER') =>
        fetch(`${url}/import/${path}`, {
          method: 'POST',
          headers: { ...(await accounts.signedIn({ role, event })), 'content-type': type },
          body,
        });
      const target = `exhibitors?event=${SLUG}&file=${language}.csv`;
      const imported = await send(target, 'text/csv', `name.en\nOmega ${language}\n`, 'ORGANIZER');
      const { job } = (await imported.json()) as { job: string };
      for (const [page, undos] of [
        [organizer, 1],
        [reviewer, 0],
      ] as const) {
        await has(page, '/import', language, '');
        const row = page.getByRole('row', { name: `${language}.csv` });
        await row.waitFor();
        expect(await row.getByRole('button', { name: undo }).count()).toBe(undos);
      }
      const refused = await send('revert', 'application/json', JSON.stringify({ id: job }), 'REVIEWER');
      expect([refused.status, await refused.text()]).toEqual([
        404,
        expect.stringContaining('There is no such import.'),
      ]);
      const { rows } = await sql.query('select reverted_at from import_job where id = $1', [job]);
      expect(rows).toEqual([{ reverted_at: null }]);
    },
  );

  itDeep([
    ['zh', '复制为新一届', '新建展会'],
    ['en', 'Copy as a new edition', 'New event'],
  ] as const)('offer new events to administrators only: %s', async (language, copy, create) => {
    const administrator = await console.open('', { as: 'ADMINISTRATOR' });
    for (const [page, canCreate] of [
      [administrator, true],
      [organizer, false],
    ] as const) {
      expect(await has(page, '/settings', language, copy)).toBe(canCreate);
      await page.goto(`${console.server.url}/console`);
      await page.getByRole('link', { name: /^(机器人展|Robot Fair)$/ }).waitFor();
      expect(await page.getByRole('button', { name: create }).count()).toBe(canCreate ? 1 : 0);
    }
    await administrator.context().close();
  });
});
