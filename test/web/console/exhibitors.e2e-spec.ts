import type { Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { SLUG } from '../site-fair.js';

/** More exhibitors than one page of the list contains. */
const MANY = 120;

describeInChromium('the list of exhibitors in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { rows, settle } = console.server;
    await rows.inTransaction(async () => {
      for (let number = 1; number <= MANY; number += 1) {
        const three = String(number).padStart(3, '0');
        const values = { slug: `many-${three}`, name: { en: `Many ${three}` }, country: 'JP' };
        await rows.exhibitor(console.fair.event, { ...values, published: false });
      }
      await rows.exhibitor(console.fair.event, { slug: 'other', name: { en: 'Other' }, published: false });
    });
    await settle();
  });
  afterAll(() => console.close());

  function rowOf(page: Page, name: string): Locator {
    return page.getByRole('grid', { name: /^(展商|Exhibitors)$/ }).getByRole('row', { name, exact: true });
  }

  async function select(page: Page, name: string): Promise<void> {
    await rowOf(page, name).getByRole('checkbox').check();
  }

  function button(page: Page, name: string): Locator {
    return page.getByRole('button', { name, exact: true });
  }

  async function revision(): Promise<number> {
    await console.server.settle();
    return console.server.api.ofEvent(SLUG, 'revision');
  }

  /** The newest revision for a kiosk with an earlier one, and the numbers of exhibitors that appear and disappear. */
  async function kioskAfter(since: number): Promise<number[]> {
    const answer = await fetch(
      `${console.server.url}/sync/v1/events/${SLUG}/changes?since=${since}&limit=1000`,
    );
    const { revision: newest, changes } = (await answer.json()) as {
      revision: number;
      changes: { kind: string }[];
    };
    const counts = ['UPSERTED', 'REMOVED'].map((kind) => changes.filter((each) => each.kind === kind).length);
    return [newest, ...counts];
  }

  itDeep([
    ['en', 3, 'Beta Batteries', { status: 'To review', approve: 'Approve', done: '1 done' }],
    ['zh', 2, 'Delta Drones（中文）', { status: '待审核', approve: '批准', done: '已完成 1 家' }],
  ] as const)(
    'shows the rows of a status and approves selected ones: %s',
    async (language, count, name, { status, approve, done }) => {
      const page = await console.open('/exhibitors', { language });
      await button(page, `${status} ${count}`).click();
      await page.waitForURL(/status=SUBMITTED/);
      await select(page, name);
      await button(page, approve).click();
      await page.getByText(done).waitFor();
      await button(page, `${status} ${count - 1}`).waitFor();
      await rowOf(page, name).waitFor({ state: 'detached' });
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '1 家展商', ['机器人 1', 'H1 1', '已通过 1'], '筛选', '清除', '顶峰机器人有限公司'],
    [
      ...(['en', '1 exhibitor', ['Robots 1', 'H1 1', 'Approved 1']] as const),
      ...(['Filters', 'Clear', 'Acme Robots Co., Ltd.'] as const),
    ],
  ] as const)(
    'restores rows and filters from an address, and removes the filters: %s',
    async (...[language, count, chosen, filters, clear, name]) => {
      const search = 'category=robots&hall=centre.H1&status=APPROVED';
      const page = await console.open(`/exhibitors?${search}&lacks=X`, { language });
      await page.getByRole('status').getByText(count, { exact: true }).waitFor();
      await rowOf(page, name).waitFor();
      for (const each of chosen) expect(await button(page, each).getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('complementary', { name: filters }).getByRole('button', { name: clear }).click();
      await page.waitForURL((url) => url.search === '?status=APPROVED');
      await rowOf(page, language === 'zh' ? '公司02' : 'Company 02').waitFor();
      await page.context().close();
    },
  );

  it('sorts by its columns', async () => {
    const page = await console.open('/exhibitors?country=JP');
    const header = page.getByRole('columnheader', { name: 'Name' });
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await header.getByRole('button').click();
    await page.waitForURL(/order=NAME_DESC/);
    await page.getByRole('row').nth(1).getByText('Many 120').waitFor();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await page.context().close();
  });

  const PUBLICATION = {
    zh: {
      all: '全选',
      matching: `选择符合条件的全部 ${MANY} 家`,
      publish: '发布',
      changes: '发布后的变化',
      appearing: `新出现 ${MANY} 家展商。`,
      lacking: `其中 ${MANY} 家缺少展位。`,
      done: `已完成 ${MANY} 家`,
      more: '更多',
      unpublish: '下架',
      unpublished: '未发布',
    },
    en: {
      all: 'Select all',
      matching: `Select all ${MANY} that match`,
      publish: 'Publish',
      changes: 'Changes by the publication',
      appearing: `${MANY} exhibitors will appear.`,
      lacking: `${MANY} of them without: booth.`,
      done: `${MANY} done`,
      more: 'More',
      unpublish: 'Take down',
      unpublished: 'Not published',
    },
  } as const;

  itDeep(['zh', 'en'] as const)(
    'shows the effects of a publication, publishes all matching exhibitors, and unpublishes them: %s',
    async (language) => {
      const words = PUBLICATION[language];
      // Independent of the other language.
      await console.server.sql.query(
        `update exhibitor set published = false where country = 'JP' and published`,
      );
      const before = await revision();
      const page = await console.open('/exhibitors?country=JP', { language });
      await page.getByRole('checkbox', { name: words.all }).check();
      await button(page, words.matching).click();
      await button(page, words.publish).click();
      const dialog = page.getByRole('alertdialog');
      const preview = dialog.getByRole('list', { name: words.changes });
      await preview.getByText(words.appearing).waitFor();
      await preview.getByText(words.lacking).waitFor();
      await dialog.getByRole('button', { name: words.publish }).click();
      await page.getByText(words.done).waitFor();
      expect(await revision()).toBe(before + 1);
      expect(await kioskAfter(before)).toEqual([before + 1, MANY, 0]);
      await page.reload();
      await page.getByRole('checkbox', { name: words.all }).check();
      await button(page, words.matching).click();
      await button(page, words.more).click();
      await page.getByRole('menuitem', { name: words.unpublish }).click();
      await dialog.getByRole('button', { name: words.unpublish }).click();
      await page.getByText(words.done).waitFor();
      expect(await revision()).toBe(before + 2);
      expect(await kioskAfter(before + 1)).toEqual([before + 2, 0, MANY]);
      await rowOf(page, 'Many 001').getByText(words.unpublished).waitFor();
      await page.context().close();
    },
  );

  it('rejects an action on all matching exhibitors if their number has changed', async () => {
    const page = await console.open('/exhibitors?country=JP');
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await button(page, `Select all ${MANY} that match`).click();
    const late = await console.server.rows.exhibitor(console.fair.event, { country: 'JP', published: false });
    await console.server.settle();
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Take down' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take down' }).click();
    await page
      .getByRole('alert')
      .getByText(`${MANY + 1} exhibitors match now, and not ${MANY}.`)
      .waitFor();
    await console.server.rows.remove('exhibitor', late);
    await console.server.settle();
    await page.context().close();
  });

  itDeep(['zh', 'en'] as const)('loads more pages during scrolling: %s', async (language) => {
    const page = await console.open('/exhibitors?country=JP', { language });
    await rowOf(page, 'Many 001').waitFor();
    await rowOf(page, 'Many 001').focus();
    await page.keyboard.press('End');
    await rowOf(page, 'Many 101').waitFor();
    await page.keyboard.press('End');
    await rowOf(page, 'Many 120').waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    await page.context().close();
  });

  it('sends mails to a selection after a preview, and names the exhibitors without an address', async () => {
    const { rows, settle, sql } = console.server;
    for (const [name, contact_email] of [
      ['Post Office', 'office@post.example'],
      ['Post Nobody', null],
    ]) {
      await rows.exhibitor(console.fair.event, { name: { en: name }, country: 'FI', contact_email });
    }
    await settle();
    const page = await console.open('/exhibitors?country=FI');
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Send a mail…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mail to 2 exhibitors' });
    await dialog.getByText('mails are kept in "Mails", and are not sent.').waitFor();
    await dialog.getByLabel('Subject · English').fill('News of {event}');
    await dialog.getByLabel('Text · English').fill('Dear {name}');
    await dialog.getByText('{name} is not a placeholder').first().waitFor();
    await dialog.getByLabel('Text · English').fill('Dear {exhibitor}, see {link}');
    await dialog.getByText('1 mail will be sent.').waitFor();
    await dialog.getByRole('article').getByText('Dear Post Office').waitFor();
    expect(await console.violations(page)).toEqual([]);
    await button(page, 'Send 1 mail').click();
    await page.getByText('1 not done:').waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Post Nobody' }).waitFor();
    const { rows: mails } = await sql.query('select recipient from mail_outbox where event_id = $1', [
      console.fair.event,
    ]);
    expect(mails).toEqual([{ recipient: 'office@post.example' }]);
    await page.context().close();
  });

  it('works with the keyboard only, and returns the focus from a dialog', async () => {
    const page = await console.open('/exhibitors?country=JP');
    await rowOf(page, 'Many 001').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor();
    await button(page, 'Publish').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    expect(await console.violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await hasFocus(button(page, 'Publish'));
    await rowOf(page, 'Many 003').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Many 003' }).waitFor();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.waitForURL(/country=JP/);
    await rowOf(page, 'Many 003').and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  itDeep([
    ['zh', '公司01', '批准', '发布', '新建展商'],
    ['en', 'Company 01', 'Approve', 'Publish', 'New exhibitor'],
  ] as const)('refuses publication by reviewers: %s', async (language, name, approve, publish, create) => {
    const page = await console.open('/exhibitors', { as: 'REVIEWER', language });
    await select(page, name);
    await button(page, approve).waitFor();
    expect(await button(page, publish).count()).toBe(0);
    expect(await button(page, create).count()).toBe(0);
    const answer = await page.request.post(`${console.server.url}/graphql`, {
      data: {
        query:
          'mutation ($input: PublishExhibitorsInput!) { publishExhibitors(input: $input) { results { errors { code } } } }',
        variables: {
          input: { eventId: encodeCatalogId('EVENT', console.fair.event), statuses: ['APPROVED'] },
        },
      },
    });
    expect(await answer.text()).toContain('FORBIDDEN');
    await page.context().close();
  });

  it('exports the exhibitors', async () => {
    const page = await console.open('/exhibitors');
    await button(page, 'Export').click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toBe('exhibitors.csv');
    await page.context().close();
  });

  it.each([
    ['zh', '展商', 'light'],
    ['en', 'Exhibitors', 'dark'],
  ] as const)('has no accessibility violations in %s', async (language, title, colorScheme) => {
    const page = await console.open('/exhibitors', { language, colorScheme });
    await page.getByRole('row').nth(3).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    expect(await console.violations(page)).toEqual([]);
    await page.context().close();
  });
});
