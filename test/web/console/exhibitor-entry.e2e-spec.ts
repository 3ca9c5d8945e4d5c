import type { Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import type { Headers } from '../../setup/graphql.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;
const READ = `query ($id: ID!) {
  node(id: $id) { ... on Exhibitor { version website country names { locale text } cities { locale text }
    addresses { locale text } postalCode mainProducts brands } }
}`;

/** The texts of the form in each language. */
const WORDS = {
  zh: {
    name: '名称',
    city: '城市',
    website: '网址',
    contact: '联系人',
    save: '保存',
    saved: '已保存',
    noTranslation: '缺少译文',
    changed: '别人刚刚也改了这家展商',
    taken: '已采用对方的更改：联系人。',
    takeTheirs: '采用现有',
    keepMine: '保留我的',
  },
  en: {
    name: 'Name',
    city: 'City',
    website: 'Website',
    contact: 'Contact person',
    save: 'Save',
    saved: 'Saved',
    noTranslation: 'No translation',
    changed: 'Somebody else has changed this exhibitor meanwhile',
    taken: 'Taken over from them: Contact person.',
    takeTheirs: 'Take theirs',
    keepMine: 'Keep yours',
  },
} as const;
const LANGUAGES = ['zh', 'en'] as const;

describeInChromium('the form of an exhibitor in the console', () => {
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

  /** Changes the exhibitor as another organizer. */
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

  /** The texts that describe a field. */
  function describedBy(input: Locator): Promise<string> {
    return input.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim(),
    );
  }

  async function save(page: Page, button: string = WORDS.en.save): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click();
  }

  itDeep(LANGUAGES)('marks a missing translation, and stores only the typed texts: %s', async (language) => {
    const words = WORDS[language];
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`, { language });
    const name = field(page, `${words.name} · English`);
    expect(await name.inputValue()).toBe('');
    expect(await describedBy(name)).toBe(words.noTranslation);
    expect(await describedBy(field(page, `${words.name} · 中文`))).toBe('');
    await field(page, `${words.city} · English`).fill('Leeds');
    await save(page, words.save);
    await page.getByText(words.saved, { exact: true }).waitFor();
    expect(await stored(id)).toMatchObject({
      names: [{ locale: 'zh-Hans', text: expect.stringMatching(/^展商/) }],
      cities: [{ locale: 'en', text: 'Leeds' }],
    });
    await page.context().close();
  });

  itDeep(LANGUAGES)('merges the changes of another user, and asks about conflicts: %s', async (language) => {
    const words = WORDS[language];
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`, { language });
    await field(page, words.website).fill('https://mine.example/');
    await field(page, `${words.city} · English`).fill('Leeds');
    await field(page, `${words.name} · English`).fill('Mine');
    await otherChanges(id, {
      website: 'https://theirs.example/',
      name: [{ locale: 'en', text: 'Theirs' }],
      contactName: 'Chen',
    });
    await save(page, words.save);
    const question = page.getByRole('alertdialog', { name: words.changed });
    await question.getByText(words.taken).waitFor();
    expect(await field(page, words.contact).inputValue()).toBe('Chen');
    const row = (name: string): Locator => question.getByRole('row', { name });
    expect(await question.getByRole('row').count()).toBe(3);
    await row(words.website).getByRole('button', { name: words.takeTheirs }).click();
    await row(`${words.name} · English`).getByRole('button', { name: words.keepMine }).click();
    await question.waitFor({ state: 'detached' });
    await save(page, words.save);
    await page.getByText(words.saved, { exact: true }).waitFor();
    const { names, ...rest } = await stored(id);
    expect(rest).toMatchObject({
      website: 'https://theirs.example/',
      cities: [{ locale: 'en', text: 'Leeds' }],
    });
    expect(names).toContainEqual({ locale: 'en', text: 'Mine' });
    await page.context().close();
  });

  itDeep([
    ['zh', '名称 · English', '有未保存的更改'],
    ['en', 'Name · English', 'Unsaved changes'],
  ] as const)('keeps unsaved text after a reload: %s', async (language, name, unsaved) => {
    const id = await newExhibitor();
    const page = await console.open(`/exhibitors/${id}`, { language });
    await field(page, name).fill('Typed');
    await page.reload();
    await page.getByText(unsaved).waitFor();
    expect(await field(page, name).inputValue()).toBe('Typed');
    await page.context().close();
  });

  it('asks for confirmation before it discards unsaved text', async () => {
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

  it('shows and changes imported address, main products and brands', async () => {
    const id = await newExhibitor();
    await otherChanges(id, {
      address: [{ locale: 'en', text: '1 Mill Lane' }],
      postalCode: '311200',
      mainProducts: ['Grippers, small', 'Arms'],
      brands: ['Omega'],
    });
    const page = await console.open(`/exhibitors/${id}`);
    expect(await field(page, 'Main products').inputValue()).toBe('Grippers, small\nArms');
    await field(page, 'Brands').fill(`Omega\n${'x'.repeat(101)}`);
    await save(page);
    await page.getByText('Brands: ').waitFor();
    expect(await describedBy(field(page, 'Brands'))).toContain('at most 100 characters');
    await field(page, 'Brands').fill('Omega\n\n Delta ');
    await field(page, 'Postal code').fill('311201');
    await field(page, 'Address · English').fill('2 Mill Lane');
    await save(page);
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await stored(id)).toMatchObject({
      addresses: [{ locale: 'en', text: '2 Mill Lane' }],
      postalCode: '311201',
      mainProducts: ['Grippers, small', 'Arms'],
      brands: ['Omega', 'Delta'],
    });
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
