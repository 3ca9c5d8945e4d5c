import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

/** The number of exhibitors that the server changes in one request. */
const STEP = 250;
const NAMES = 'externalId,name.en\n';

describeInChromium('the console, for bulk actions and corrections', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  const check = async (page: Page, name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Choose a(?:nother)? file/ }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(NAMES + content) });
    await page.locator('dl.sums').waitFor();
  };
  const select = (page: Page, list: string, name: string) =>
    page
      .getByRole('grid', { name: list })
      .getByRole('row', { name, exact: true })
      .getByRole('checkbox')
      .check();
  const apply = (page: Page) => page.getByRole('button', { name: 'Import', exact: true }).click();
  const imported = async (key: string) => {
    const text = 'select published from exhibitor where external_id = $1';
    return (await console.server.sql.query(text, [key])).rows;
  };

  const publish = async (key: string) => {
    const { fair, server } = console;
    const headers = await server.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const { rows } = await server.sql.query('select id from exhibitor where external_id = $1', [key]);
    const exhibitorId = encodeCatalogId('EXHIBITOR', rows[0].id as string);
    const query = `mutation ($review: ReviewExhibitorInput!, $publish: ExhibitorIdInput!) {
      reviewExhibitor(input: $review) { errors { message } }
      publishExhibitor(input: $publish) { errors { message } }
    }`;
    const review = { exhibitorId, decision: 'APPROVE' };
    await server.api.data(query, { review, publish: { exhibitorId } }, headers);
  };

  it('asks for confirmation before an undo that deletes published exhibitors', async () => {
    const page = await console.open('/import');
    await check(page, 'published.csv', 'P1,Published\nP2,Not published\n');
    await apply(page);
    await page.getByText('Imported: 2 new, 0 changed').waitFor();
    await publish('P1');
    const row = page.getByRole('row', { name: /published\.csv/ });
    await row.getByRole('button', { name: 'Undo' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Undo' }).click();
    await question.getByText('1 of its objects was published since').waitFor();
    expect(await imported('P1')).toEqual([{ published: true }]);
    await question.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /published\.csv.*Undone/ }).waitFor();
    expect(await imported('P1')).toEqual([]);
    await page.context().close();
  });

  it('reports an unknown outcome if the response to an import is lost', async () => {
    const page = await console.open('/import');
    await check(page, 'lost.csv', 'L1,Lost\n');
    await page.route('**/import/exhibitors*', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await apply(page);
    await page.getByRole('alert').getByText('The import is either done or nothing was changed.').waitFor();
    expect(await imported('L1')).toHaveLength(1);
    await page.context().close();
  });

  it('scrolls to an error message outside the window', async () => {
    const page = await console.open('/programme/new', { viewport: { width: 1280, height: 500 } });
    await page.getByLabel('Start', { exact: true }).fill('2026-11-27');
    await page.getByLabel('End', { exact: true }).fill('2026-11-27');
    await page.locator('.screen-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await isInWindow(alert)).toBe(true);
    await page.context().close();
  });

  it('continues an interrupted action without the finished exhibitors', async () => {
    const { fair, server } = console;
    const add = (number: number) =>
      server.rows.exhibitor(fair.event, {
        slug: `step-${number}`,
        name: { en: `Step ${number}` },
        country: 'JP',
      });
    await server.rows.inTransaction(() =>
      Promise.all(Array.from({ length: STEP + 1 }, (_, number) => add(number))),
    );
    await server.settle();
    const page = await console.open('/exhibitors?country=JP');
    const grid = page.getByRole('grid', { name: 'Exhibitors' });
    await grid.getByRole('row').nth(1).waitFor();
    await grid.getByRole('columnheader').first().getByRole('checkbox').click();
    await page.getByRole('button', { name: `Select all ${STEP + 1} that match` }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Take down' }).click();
    let steps = 0;
    await page.route('**/graphql', (route) => {
      const isStep = route.request().postData()?.includes('unpublishExhibitors') === true;
      if (isStep) steps += 1;
      return isStep && steps === 2 ? route.abort() : route.continue();
    });
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take down' }).click();
    await page.getByText(`${STEP} done`).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText(`${STEP + 1} done`).waitFor();
    expect(steps).toBe(3);
    await page.context().close();
  });

  it('proposes the last edition for the carry-over of exhibitors', async () => {
    const { rows, settle } = console.server;
    const last = await rows.event({ slug: 'robot-fair-2017', name: { en: 'Robot Fair 2017' } });
    await rows.event({ slug: 'robot-fair-2016', starts_on: '2016-09-15', ends_on: '2016-09-16' });
    await rows.exhibitor(last, { slug: 'veteran', name: { en: 'Veteran Valves' } });
    await settle();
    const page = await console.open('/settings', { as: 'ADMINISTRATOR' });
    const carry = { name: 'Carry exhibitors over' };
    await page.getByRole('button', carry).click();
    const dialog = page.getByRole('dialog', carry);
    await dialog.getByRole('button', { name: 'Robot Fair 2017' }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await dialog.getByRole('button', carry).click();
    await dialog.getByRole('status').getByText('1 exhibitor carried over').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    const stored = 'select status from exhibitor where event_id = $1 and slug = $2';
    const carried = await console.server.sql.query(stored, [console.fair.event, 'veteran']);
    expect(carried.rows).toEqual([{ status: 'DRAFT' }]);
    await page.context().close();
  });

  itDeep([
    ['zh', '顶峰机器人有限公司', '批准', '已完成 0 家', '展商'],
    ['en', 'Acme Robots Co., Ltd.', 'Approve', '0 done', 'Exhibitors'],
  ] as const)(
    'names the exhibitors for which an action has failed: %s',
    async (...[language, name, approve, done, list]) => {
      const page = await console.open('/exhibitors?q=Robots', { language });
      await select(page, list, name);
      await page.getByRole('button', { name: approve, exact: true }).click();
      const failure = page.getByRole('alert');
      await failure.getByRole('link', { name }).waitFor();
      expect(await failure.textContent()).toContain(done);
      await page.context().close();
    },
  );

  it('rejects with a note to the exhibitor and an internal note', async () => {
    const page = await console.open('/exhibitors?status=SUBMITTED');
    await select(page, 'Exhibitors', 'Gamma Gears');
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Reject 1 exhibitor?' });
    await dialog.getByRole('textbox', { name: 'Note to the exhibitor' }).fill('The hall is full.');
    await dialog.getByRole('textbox', { name: 'Internal note' }).fill('Ask again next year.');
    // If the network fails, the selection and the notes stay.
    await page.route('**/graphql', (route) => route.abort(), { times: 1 });
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('The server cannot be reached.').waitFor();
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('1 done').waitFor();
    const { rows } = await console.server.sql.query('select note, internal_note from exhibitor_review');
    expect(rows).toContainEqual({ note: 'The hall is full.', internal_note: 'Ask again next year.' });
    await page.context().close();
  });

  it('keeps the second click of a double click on the button of a dialog from the page below', async () => {
    const page = await console.open('/exhibitors');
    await page.getByRole('checkbox', { name: 'Select Beta Batteries' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Approve with a note' }).click();
    const approve = page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true });
    await approve.waitFor();
    const pressed = await page.evaluateHandle(() => {
      const targets: string[] = [];
      document.addEventListener(
        'pointerdown',
        ({ target }) => targets.push((target as Element).closest('main, [role=dialog]')?.tagName ?? ''),
        true,
      );
      return targets;
    });
    await approve.dblclick();
    await page.getByText('1 done').waitFor();
    expect(await pressed.jsonValue()).toEqual(['SECTION', '']);
    await page.context().close();
  });

  it('publishes a selection in one revision', async () => {
    const { fair, server } = console;
    for (const number of [1, 2, 3]) {
      const values = {
        slug: `one-${number}`,
        name: { en: `One ${number}` },
        country: 'ES',
        published: false,
      };
      await server.rows.exhibitor(fair.event, values);
    }
    await server.settle();
    const before: number = await server.api.ofEvent(SLUG, 'revision');
    const page = await console.open('/exhibitors?country=ES');
    const grid = page.getByRole('grid', { name: 'Exhibitors' });
    await grid.getByRole('row').nth(3).waitFor();
    await grid.getByRole('columnheader').first().getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('3 done').waitFor();
    await server.settle();
    expect(await server.api.ofEvent(SLUG, 'revision')).toBe(before + 1);
    await page.context().close();
  });

  itDeep([
    ['zh', '展商', '更多', '提交报名', '已完成 2 家'],
    ['en', 'Exhibitors', 'More', 'Submit', '2 done'],
  ] as const)('submits selected drafts: %s', async (...[language, list, more, submit, done]) => {
    const { fair, server } = console;
    const country = language === 'zh' ? 'FR' : 'IT';
    for (const number of [1, 2]) {
      const slug = `draft-${language}-${number}`;
      const values = { slug, name: { en: slug }, country, status: 'DRAFT', published: false };
      await server.rows.exhibitor(fair.event, values);
    }
    await server.settle();
    const page = await console.open(`/exhibitors?country=${country}`, { language });
    const grid = page.getByRole('grid', { name: list });
    await grid.getByRole('row').nth(2).waitFor();
    await grid.getByRole('columnheader').first().getByRole('checkbox').click();
    await page.getByRole('button', { name: more }).click();
    await page.getByRole('menuitem', { name: submit }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: submit }).click();
    await page.getByText(done).waitFor();
    const states = 'select distinct status from exhibitor where country = $1';
    expect((await server.sql.query(states, [country])).rows).toEqual([{ status: 'SUBMITTED' }]);
    await page.context().close();
  });

  it('reopens an archived event, and offers no deletion that the server would refuse', async () => {
    const page = await console.open('/settings', { as: 'ADMINISTRATOR' });
    const answer = async (name: string) => {
      await page.getByRole('button', { name }).click();
      await page.getByRole('alertdialog').getByRole('button', { name }).click();
    };
    await answer('Archive the event');
    await answer('Reopen the event');
    await page.getByRole('button', { name: 'Archive the event' }).waitFor();
    expect(await page.getByRole('button', { name: 'Delete the event' }).count()).toBe(0);
    await page.context().close();
  });
});

function isInWindow(part: ReturnType<Page['getByRole']>): Promise<boolean> {
  return part.evaluate((element) => {
    const { top, bottom, left } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && document.elementFromPoint(left + 4, top + 4) !== null;
  });
}
