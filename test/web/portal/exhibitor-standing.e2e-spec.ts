import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { inDays } from '../../build/times.js';

describeInChromium('the status of an exhibitor, in the console and the portal', () => {
  let app: ConsoleApp;
  let count = 0;

  beforeAll(async () => {
    app = await ConsoleApp.start();
  });
  afterAll(() => app.close());

  /** The id of a new applicant with a held booth, for paths below `exhibitors` or `entries`. */
  async function applicant(): Promise<string> {
    count += 1;
    const { rows, sql, settle } = app.server;
    const { event } = app.fair;
    const name = { 'zh-Hans': `申请人${count}`, en: `Applicant ${count}` };
    const values = { slug: `applicant-${count}`, name, status: 'SUBMITTED', published: false };
    const exhibitor = await rows.exhibitor(event, values);
    const { rows: halls } = await sql.query<{ id: string }>(
      `select id from hall where event_id = $1 and code = 'H1'`,
      [event],
    );
    const [west, east] = [20 + 4 * count, 23 + 4 * count];
    const outline = [
      { x: west, y: 12 },
      { x: east, y: 12 },
      { x: east, y: 15 },
      { x: west, y: 15 },
    ];
    const booth = await rows.booth(event, halls[0]!.id, { code: `K${count}`, outline });
    const hold = { kind: 'HELD', held_until: inDays(1) };
    await rows.allocation(event, booth, exhibitor, hold);
    await settle();
    return encodeCatalogId('EXHIBITOR', exhibitor);
  }

  itDeep([
    ['zh', '展位', /^保留至 /, '展位', /^为您保留至 /, '在平面图上查看'],
    ['en', 'Booths', /^Held until /, 'Booth', /^Held for you until /, 'Show on the plan'],
  ] as const)(
    'shows a held booth as a plate with its end: %s',
    async (...[language, card, until, own, ownUntil, onPlan]) => {
      const id = await applicant();
      const plate = `H1 K${count}`;
      const page = await app.open(`/exhibitors/${id}`, { language });
      const booths = page.getByRole('region', { name: card, exact: true });
      await booths.getByText(until).waitFor();
      expect(await booths.locator('.plate').allTextContents()).toEqual([plate]);
      expect(await app.violations(page)).toEqual([]);
      await page.goto(`${app.server.url}/portal/entries/${id}`);
      const booth = page.getByRole('region', { name: own, exact: true });
      await booth.getByText(ownUntil).waitFor();
      expect(await booth.locator('.plate').allTextContents()).toEqual([plate]);
      await booth.getByRole('link', { name: onPlan }).click();
      await page.locator('[aria-current=location]').first().waitFor();
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '要求修改', '展商不会收到邮件', '没有发邮件', '这个网站不发邮件'],
    ['en', 'Request changes', 'the exhibitors get no mail', 'No mail was sent', 'This site sends no mails'],
  ] as const)(
    'shows that no mail is sent without a mail server: %s',
    async (language, decision, before, after, inPortal) => {
      const id = await applicant();
      const page = await app.openAt(`/portal/entries/${id}`, { language });
      await page.getByText(inPortal).waitFor();
      await page.goto(app.addressOf(`/exhibitors/${id}`));
      await page.getByRole('button', { name: decision, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(before).waitFor();
      await dialog.getByRole('button', { name: decision, exact: true }).click();
      await page.getByText(after).waitFor();
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '编辑 镜头', '简介 · 中文', '保存', '等待确认', '关闭'],
    ['en', 'Edit Lens', 'Description · 中文', 'Save', 'Waits for the organizers', 'Close'],
  ] as const)(
    'shows members the change of a product that waits for a decision: %s',
    async (...[language, edit, label, save, saved, close]) => {
      const [, name] = edit.split(' ');
      const { rows, accounts, settle } = app.server;
      const { event, acme } = app.fair;
      await rows.product(event, acme, { name: { 'zh-Hans': name, en: name } });
      await settle();
      const member = await accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: acme });
      const path = `/portal/entries/${encodeCatalogId('EXHIBITOR', acme)}/products`;
      const page = await app.openAt(path, { as: member, language, viewport: { width: 390, height: 844 } });
      const product = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: edit }) });
      await product.getByRole('button', { name: edit }).click();
      const dialog = page.getByRole('dialog', { name: edit });
      await dialog.getByLabel(label).fill('从光到像');
      await dialog.getByRole('button', { name: save }).click();
      await dialog.getByRole('status').getByText(saved).waitFor();
      await dialog.getByRole('cell', { name: '从光到像' }).waitFor();
      await dialog.getByRole('button', { name: close }).click();
      await product.getByRole('cell', { name: '从光到像' }).waitFor();
      // The mark has at most two lines, and the header one.
      await page.setViewportSize({ width: 320, height: 844 });
      expect((await product.locator('.status').boundingBox())!.height).toBeLessThan(50);
      expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThan(70);
      expect(await app.violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '拒绝修改', /没有接受您上次的更改/, '网址', '说明'],
    ['en', 'Reject the changes', /did not accept your last changes/, 'Website', 'Note'],
  ] as const)(
    'shows a rejected change with its note to members, and in the history: %s',
    async (...[language, reject, title, website, note]) => {
      const { rows, settle } = app.server;
      const event_id = app.fair.event;
      const exhibitor_id = await rows.exhibitor(event_id, { name: { en: 'Wheels' } });
      const proposed = { website: 'https://wheels.example/' };
      await rows.insert('exhibitor_pending_change', { event_id, exhibitor_id, proposed, actor: 'Mia' });
      await settle();
      const id = encodeCatalogId('EXHIBITOR', exhibitor_id);
      const page = await app.open(`/exhibitors/${id}`, { language });
      await page.getByRole('button', { name: reject, exact: true }).click();
      const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
      await dialog.getByRole('textbox').fill('Only your own site.');
      await dialog.getByRole('button', { name: reject, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.goto(app.addressOf(`/exhibitors/${id}/history`));
      const entry = page.getByRole('main').getByRole('listitem').first().getByRole('table');
      await entry.getByRole('row').filter({ hasText: website }).getByText(proposed.website).waitFor();
      await entry.getByRole('row').filter({ hasText: note }).getByText('Only your own site.').waitFor();
      await page.goto(`${app.server.url}/portal/entries/${id}`);
      await page.getByText('Only your own site.').waitFor();
      const rejected = page.getByRole('table', { name: title }).getByRole('row').filter({ hasText: website });
      await rejected.getByText(proposed.website).waitFor();
      expect(await app.violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});
