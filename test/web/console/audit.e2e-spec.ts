import { readFileSync } from 'node:fs';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;

describeInChromium('the audit screen of the console', () => {
  let console: ConsoleApp;
  let email: string;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { accounts, api } = console.server;
    const account = await accounts.account({ role: 'ORGANIZER', event: console.fair.event });
    ({ email } = account);
    const exhibitorId = encodeCatalogId('EXHIBITOR', console.fair.acme);
    for (const website of ['https://one.example/', 'https://two.example/']) {
      await api.data(UPDATE, { input: { exhibitorId, website } }, account.headers);
    }
  });
  afterAll(() => console.close());

  itDeep([
    ['zh', '操作记录', '修改资料', '网址'],
    ['en', 'Audit', 'Changed the entry', 'Website'],
  ] as const)(
    'shows actor, action, and the values before and after: %s',
    async (language, title, action, field) => {
      const page = await console.open('/audit', { language });
      const latest = page.getByRole('list', { name: title }).getByRole('listitem').first();
      await latest.getByText(action).waitFor();
      await latest.getByText(email).waitFor();
      expect(
        await latest.getByRole('row').filter({ hasText: field }).getByRole('cell').allTextContents(),
      ).toEqual(['https://one.example/', 'https://two.example/']);
      // The name of the field is not broken into single letters.
      const row = latest.getByRole('row').filter({ hasText: field });
      const [name, whole] = [await row.getByRole('rowheader').boundingBox(), await row.boundingBox()];
      expect((name?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.24, 1);
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '操作', '修改资料', '批量发布展商', '没有符合条件的记录。'],
    ['en', 'Action', 'Changed the entry', 'Published exhibitors', 'No entry matches the filters.'],
  ] as const)('filters the entries by action: %s', async (language, label, edit, publish, none) => {
    const page = await console.open(`/audit?actor=${email}`, { language });
    const choose = async (name: string): Promise<void> => {
      const field = page.getByRole('combobox', { name: label });
      await field.fill(name);
      await page.getByRole('option', { name, exact: true }).click();
    };
    await choose(publish);
    await page.getByText(none).waitFor();
    await choose(edit);
    await page.getByRole('listitem').filter({ hasText: edit }).nth(1).waitFor();
    expect(new URL(page.url()).searchParams.get('action')).toBe('updateExhibitor');
    await page.context().close();
  });

  itDeep([
    ['zh', '操作记录', '导出 CSV', /顶峰机器人/, ['修改资料', '网址']],
    ['en', 'Audit', 'Export CSV', /Acme Robots/, ['Changed the entry', 'Website']],
  ] as const)(
    'exports the shown entries, and links to the object: %s',
    async (language, title, csv, name, values) => {
      const page = await console.open(`/audit?actor=${email}`, { language });
      const latest = page.getByRole('list', { name: title }).getByRole('listitem').first();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: csv }).click();
      expect((await download).suggestedFilename()).toMatch(/\.csv$/);
      const [, newest = ''] = readFileSync(await (await download).path(), 'utf8').split('\r\n');
      for (const value of [email, ...values, 'https://two.example/']) expect(newest).toContain(value);
      await latest.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.context().close();
    },
  );

  it('exports the entries of all pages', async () => {
    const { rows, settle, sql } = console.server;
    const actor = 'nightly job';
    const object = await rows.exhibitor(console.fair.event, { slug: 'often-changed' });
    await settle();
    await sql.query(
      `insert into audit_entry (at, actor, action, event_id, object_ids, changes)
       select timestamptz '2026-01-01' + number * interval '1 minute', $1, 'updateExhibitor', $2, array[$3::uuid],
         jsonb_build_array(jsonb_build_object('kind', 'EXHIBITOR', 'id', $3, 'before', '{"website": null}'::jsonb,
           'after', jsonb_build_object('website', 'https://example.org/' || number)))
       from generate_series(1, 230) as number`,
      [actor, console.fair.event, object],
    );
    const page = await console.open(`/audit?actor=${actor}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(Array.from(text.matchAll(/example\.org\/(\d+)/g), ([, number]) => Number(number))).toEqual(
      Array.from({ length: 230 }, (_, index) => 230 - index),
    );
    await page.context().close();
  });

  itDeep([
    ['zh', '操作记录', '只看“更多齿轮”的记录', '清除筛选'],
    ['en', 'Audit', 'Only entries of "More gears"', 'Clear filters'],
  ] as const)(
    'filters the entries by object, and by a part of the name of an actor: %s',
    async (language, title, only, clear) => {
      const { accounts, api, rows, settle } = console.server;
      const gears = await rows.exhibitor(console.fair.event, {
        slug: `more-gears-${language}`,
        name: { 'zh-Hans': '更多齿轮', en: 'More gears' },
      });
      await settle();
      const other = await accounts.account({ role: 'ORGANIZER', event: console.fair.event });
      const input = { exhibitorId: encodeCatalogId('EXHIBITOR', gears), website: 'https://b.example/' };
      await api.data(UPDATE, { input }, other.headers);
      const page = await console.open('/audit', { language });
      const entries = page.getByRole('list', { name: title }).locator('> li');
      const actors = () => entries.getByRole('button', { name: /@/ }).allTextContents();
      await entries.first().getByText(other.email).waitFor();
      await entries.first().getByRole('button', { name: only }).click();
      await entries.filter({ hasText: email }).first().waitFor({ state: 'detached' });
      expect(await actors()).toEqual([other.email]);
      await page.getByRole('button', { name: clear }).click();
      await entries.filter({ hasText: email }).first().waitFor();
      await page.getByRole('searchbox').fill(email.slice(1, -1).toUpperCase());
      await entries.filter({ hasText: other.email }).first().waitFor({ state: 'detached' });
      expect(await actors()).toEqual([email, email]);
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '操作记录', '从', '到'],
    ['en', 'Audit', 'From', 'To'],
  ] as const)(
    'filters the entries by days of the event, both ends included: %s',
    async (language, title, from, to) => {
      const { rows } = await console.server.sql.query<{ today: string; tomorrow: string; yesterday: string }>(
        `select day::date::text as today, (day::date + 1)::text as tomorrow, (day::date - 1)::text as yesterday
       from event, lateral (select now() at time zone time_zone) as clock (day) where id = $1`,
        [console.fair.event],
      );
      const { today, tomorrow, yesterday } = rows[0]!;
      const page = await console.open('/audit', { language });
      const entries = page.getByRole('list', { name: title }).locator('> li').filter({ hasText: email });
      await entries.first().waitFor();
      const days = [page.getByLabel(from, { exact: true }), page.getByLabel(to, { exact: true })] as const;
      await days[0].fill(tomorrow);
      await entries.first().waitFor({ state: 'detached' });
      await days[0].fill(today);
      await entries.first().waitFor();
      await days[1].fill(yesterday);
      await entries.first().waitFor({ state: 'detached' });
      await days[1].fill(today);
      await entries.first().waitFor();
      await page.context().close();
    },
  );
});
