import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('where an exhibitor stands, in the console and the portal', () => {
  let app: ConsoleApp;
  let count = 0;

  beforeAll(async () => {
    app = await ConsoleApp.start();
  });
  afterAll(() => app.close());

  /** The path of a new applicant for whom a booth is held, below `exhibitors` or `entries`. */
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
    const hold = { kind: 'HELD', held_until: new Date(Date.now() + 86_400_000) };
    await rows.allocation(event, booth, exhibitor, hold);
    await settle();
    return encodeCatalogId('EXHIBITOR', exhibitor);
  }

  it.each([
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

  it.each([
    ['zh', '要求修改', '展商不会收到邮件', '没有发邮件', '这个网站不发邮件'],
    ['en', 'Request changes', 'the exhibitors get no mail', 'No mail was sent', 'This site sends no mails'],
  ] as const)(
    'says that nobody got a mail, without a mail server: %s',
    async (language, decision, before, after, inPortal) => {
      const id = await applicant();
      const page = await app.open(`/exhibitors/${id}`, { language });
      await page.goto(`${app.server.url}/portal/entries/${id}`);
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
});
