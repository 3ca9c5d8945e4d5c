import type { Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { Headers } from '../setup/graphql.js';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';

const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;
const READ = `query ($id: ID!) {
  node(id: $id) { ... on Exhibitor { version website country names { locale text } cities { locale text } } }
}`;

describeInChromium('the entry of an exhibitor in the console', () => {
  let console: ConsoleApp;
  let other: Headers;
  let count = 0;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    other = await console.server.accounts.signedIn({ role: 'ORGANIZER', event: console.fair.event });
  });
  afterAll(() => console.close());

  /** A new exhibitor without an English name. */
  async function newExhibitor(): Promise<string> {
    count += 1;
    const row = await console.server.rows.exhibitor(console.fair.event, {
      slug: `entry-${count}`,
      name: { 'zh-Hans': `展商${count}` },
      website: 'https://one.example/',
    });
    await console.server.settle();
    return encodeCatalogId('EXHIBITOR', row);
  }

  /** Another organizer changes the exhibitor. */
  async function otherChanges(exhibitorId: string, changes: object): Promise<void> {
    const { updateExhibitor } = await console.server.api.data(
      UPDATE,
      { input: { exhibitorId, ...changes } },
      other,
    );
    expect(updateExhibitor.errors).toEqual([]);
  }

  async function stored(id: string) {
    return (await console.server.api.data(READ, { id }, other)).node;
  }

  function field(page: Page, name: string): Locator {
    return page.getByRole('textbox', { name, exact: true });
  }

  async function save(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  it('marks a missing translation, leaves it empty, and stores only what was typed', async () => {
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`);
    expect(await field(page, 'Name · English').inputValue()).toBe('');
    expect(await field(page, 'Name · English').getAttribute('aria-describedby')).not.toBeNull();
    await page.getByText('No translation').waitFor();
    await field(page, 'City · English').fill('Leeds');
    await save(page);
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await stored(id)).toMatchObject({
      names: [{ locale: 'zh-Hans', text: expect.stringMatching(/^展商/) }],
      cities: [{ locale: 'en', text: 'Leeds' }],
    });
    await page.context().close();
  });

  it('takes over what only another user changed, and asks about what both changed', async () => {
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`);
    await field(page, 'Website').fill('https://mine.example/');
    await field(page, 'City · English').fill('Leeds');
    await field(page, 'Name · English').fill('Mine');
    await otherChanges(id, {
      website: 'https://theirs.example/',
      name: [{ locale: 'en', text: 'Theirs' }],
      contactName: 'Chen',
    });
    await save(page);
    const question = page.getByRole('alertdialog', { name: /^Somebody else has changed/ });
    await question.getByText('Taken over from them: Contact person.').waitFor();
    expect(await field(page, 'Contact person').inputValue()).toBe('Chen');
    const row = (name: string): Locator => question.getByRole('row', { name });
    expect(await question.getByRole('row').count()).toBe(3);
    await row('Website').getByRole('button', { name: 'Take theirs' }).click();
    await row('Name · English').getByRole('button', { name: 'Keep yours' }).click();
    await question.waitFor({ state: 'detached' });
    await save(page);
    await page.getByText('Saved', { exact: true }).waitFor();
    const { names, ...rest } = await stored(id);
    expect(rest).toMatchObject({
      website: 'https://theirs.example/',
      cities: [{ locale: 'en', text: 'Leeds' }],
    });
    expect(names).toContainEqual({ locale: 'en', text: 'Mine' });
    await page.context().close();
  });

  it('keeps what is typed over a reload', async () => {
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`);
    await field(page, 'Name · English').fill('Typed');
    await page.reload();
    await page.getByText('Unsaved changes').waitFor();
    expect(await field(page, 'Name · English').inputValue()).toBe('Typed');
    await page.context().close();
  });

  it('asks before it discards what is typed', async () => {
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`);
    await field(page, 'Name · English').fill('Typed');
    await page.getByRole('link', { name: 'Exhibitors', exact: true }).click();
    const question = page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await field(page, 'Name · English').inputValue()).toBe('Typed');
    await page.getByRole('link', { name: 'Exhibitors', exact: true }).click();
    await question.getByRole('button', { name: 'Discard and leave' }).click();
    await page.getByRole('grid', { name: 'Exhibitors' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '展商' }).waitFor();
    expect(await field(page, 'Name · English').inputValue()).toBe('');
    await page.context().close();
  });

  it('shows an error at its field', async () => {
    const page = await console.open(`/exhibitors/${await newExhibitor()}`);
    await field(page, 'Website').fill('ftp://one.example/');
    await save(page);
    await page.getByText('Not saved').waitFor();
    expect(await field(page, 'Website').getAttribute('aria-invalid')).toBe('true');
    await page.context().close();
  });
});
