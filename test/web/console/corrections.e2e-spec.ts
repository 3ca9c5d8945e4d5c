import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

/** The exhibitors that the server changes at a time. */
const STEP = 250;
const NAMES = 'externalId,name.en\n';

describeInChromium('corrections in the console', () => {
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

  it('asks before an undo that takes published exhibitors away, and is undone only then', async () => {
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

  it('does not say that nothing was changed if the answer to an import is lost', async () => {
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

  it('shows a refusal that stands outside of the window', async () => {
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

  it('goes on with an action that was interrupted, without those that are done', async () => {
    const { fair, server } = console;
    const add = (number: number) =>
      server.rows.exhibitor(fair.event, {
        slug: `step-${number}`,
        name: { en: `Step ${number}` },
        country: 'JP',
      });
    await Promise.all(Array.from({ length: STEP + 1 }, (_, number) => add(number)));
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

  it('carries the exhibitors of the last edition over, which it proposes', async () => {
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

  it.each([
    ['zh', '展商', '更多', '提交报名', '已完成 2 家'],
    ['en', 'Exhibitors', 'More', 'Submit', '2 done'],
  ] as const)('submits drafts together: %s', async (...[language, list, more, submit, done]) => {
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

  it('reopens an archived event, and offers no deletion that the server refuses', async () => {
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
