import type { Locator, Page } from 'playwright-core';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the screens of venues, halls, zones and fields in the console', () => {
  let console: ConsoleApp;

  /** The fields Optics (with Lenses) and Toys besides those of the event; an exhibitor makes lenses. */
  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { rows, settle, sql } = console.server;
    const { event } = console.fair;
    await rows.inTransaction(async () => {
      const optics = await rows.category(event, {
        slug: 'optics',
        name: { en: 'Optics', 'zh-Hans': '光学' },
      });
      const lenses = { slug: 'lenses', name: { en: 'Lenses', 'zh-Hans': '镜头' }, parent_id: optics };
      await rows.exhibitor(event, { name: { en: 'Lens Lab' } }, [await rows.category(event, lenses)]);
      await rows.category(event, { slug: 'toys', name: { en: 'Toys', 'zh-Hans': '玩具' } });
      await rows.zone(event, { slug: 'first', name: { en: 'First zone' } });
    });
    await sql.query(
      `update exhibitor set applied_zone_id = (select id from zone where slug = 'first') where slug = 'gamma-gears'`,
    );
    await settle();
  });
  afterAll(() => console.close());

  const button = (page: Page | Locator, name: string): Locator =>
    page.getByRole('button', { name, exact: true });

  it('create a venue with a hall in both languages, and delete both', async () => {
    const page = await console.open('/places');
    await button(page, 'New venue').click();
    const dialog = page.getByRole('dialog');
    const [chinese, english] = ['中文', 'English'].map((language) =>
      dialog.getByLabel(`Name · ${language}`, { exact: true }),
    ) as [Locator, Locator];
    await chinese.fill('老磨坊');
    expect(await dialog.getByLabel('Page address').inputValue()).toBe('venue-2');
    expect((await chinese.boundingBox())?.y).toBe((await english.boundingBox())?.y);
    await english.fill('Old Mill');
    expect(await dialog.getByLabel('Page address').inputValue()).toBe('old-mill');
    await dialog.getByRole('button', { name: 'Add opening hours' }).click();
    const hours = dialog.getByRole('group', { name: 'Opening hours 1' });
    await hours.getByLabel('Closes').fill('16:30');
    await hours.getByLabel('Note · English').fill('Free entry');
    await button(dialog, 'Create').click();
    const venue = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Old Mill' }) });
    await button(venue, 'Edit Old Mill').click();
    expect(await hours.getByLabel('Opens').inputValue()).toBe('09:00');
    expect(await hours.getByLabel('Closes').inputValue()).toBe('16:30');
    expect(await hours.getByLabel('Note · English').inputValue()).toBe('Free entry');
    await button(dialog, 'Cancel').click();
    await button(venue, 'New hall').click();
    await button(dialog, 'Create').click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByText('Code, Name · 中文: Fill in this field.').waitFor();
    expect(await dialog.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    expect(await dialog.getByLabel('Code').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Code').fill('M1');
    await dialog.getByLabel('Name · 中文').fill('磨坊');
    await dialog.getByLabel('Width, west to east (m)').fill('20');
    await button(dialog, 'Create').click();
    await dialog.getByText('Width and depth are given together or not at all.').first().waitFor();
    await dialog.getByLabel('Depth, north to south (m)').fill('10');
    await button(dialog, 'Create').click();
    await venue.getByText('20 × 10 m').waitFor();
    await button(venue, 'Delete Old Mill').click();
    await button(page.getByRole('alertdialog'), 'Delete').click();
    await page.getByRole('alert').getByText('The venue has halls; delete them first.').waitFor();
    for (const name of ['M1', 'Old Mill']) {
      await button(venue, `Delete ${name}`).click();
      await button(page.getByRole('alertdialog'), 'Delete').click();
      await page
        .getByRole('status')
        .filter({ hasText: `${name} is deleted.` })
        .waitFor();
    }
    await venue.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('order zones, and mark the missing language of a name', async () => {
    const page = await console.open('/places');
    await button(page, 'New zone').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name · English').fill('Second zone');
    await dialog.getByText('No translation').waitFor();
    expect(await dialog.getByLabel('Page address').inputValue()).toBe('second-zone');
    await button(dialog, 'Create').click();
    await button(page, 'Move Second zone up').click();
    await page.getByRole('status').filter({ hasText: 'The order is changed.' }).waitFor();
    const zones = page.getByRole('list', { name: 'Zones' }).getByRole('listitem');
    await zones.first().getByText('Second zone').waitFor();
    await page.context().close();
  });

  it('create a sponsor level, order it, and say its field once in a message', async () => {
    const page = await console.open('/places');
    await button(page, 'New sponsor level').click();
    const dialog = page.getByRole('dialog');
    await button(dialog, 'Create').click();
    await dialog.getByText('Name · 中文, Page address: Fill in this field.').waitFor();
    await dialog.getByLabel('Name · English').fill('Gold');
    await dialog.getByLabel('Page address').fill('Gold Level');
    await button(dialog, 'Create').click();
    const rule = 'Page address must have only lower-case letters, digits and single hyphens, at most 120.';
    await dialog.getByRole('alert').getByText(rule, { exact: true }).waitFor();
    await dialog.getByLabel('Page address').fill('gold');
    await button(dialog, 'Create').click();
    const levels = page.getByRole('list', { name: 'Sponsor levels' }).getByRole('listitem');
    await levels.getByText('Gold').waitFor();
    await button(page, 'New sponsor level').click();
    await dialog.getByLabel('Name · English').fill('Diamond');
    await button(dialog, 'Create').click();
    await button(page, 'Move Diamond up').click();
    await levels.first().getByText('Diamond').waitFor();
    await button(page, 'Edit Gold').click();
    await dialog.getByLabel('Name · English').fill('');
    await button(dialog, 'Save').click();
    await dialog.getByText('Name · 中文: Fill in this field.').waitFor();
    await dialog.getByLabel('Name · English').fill('Gilded');
    await button(dialog, 'Save').click();
    await levels.last().getByText('Gilded').waitFor();
    await button(page, 'Delete Gilded').click();
    await button(page.getByRole('alertdialog'), 'Delete').click();
    await levels.getByText('Gilded').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('show the conflicting changes of two users in one hall', async () => {
    const [page, other] = [await console.open('/places'), await console.open('/places')];
    for (const each of [page, other]) {
      await button(each, 'Edit H1').click();
      await each
        .getByRole('dialog')
        .getByLabel('Name · English')
        .fill(each === page ? 'Mine' : 'Theirs');
    }
    await button(other, 'Save').click();
    await other.getByText('Theirs').waitFor();
    await button(page, 'Save').click();
    await page.getByRole('alertdialog', { name: 'Somebody else has changed this meanwhile' }).waitFor();
    await button(page, 'Keep yours').click();
    await button(page, 'Save').click();
    await page.getByText('Mine').waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });

  const field = (page: Page, name: string): Locator =>
    page.getByRole('treegrid', { name: 'Categories' }).getByRole('row', { name, exact: true });

  it('move a field by drag and drop and by keys', async () => {
    const page = await console.open('/categories');
    await field(page, 'Toys').dragTo(field(page, 'Optics'));
    await page.locator('[aria-label="Toys"][aria-level="2"]').waitFor();
    await field(page, 'Toys').press('Alt+ArrowLeft');
    await page.locator('[aria-label="Toys"][aria-level="1"]').waitFor();
    await field(page, 'Toys').press('Alt+ArrowUp');
    await page.locator('[aria-label="Toys"] ~ [aria-label="Optics"]').waitFor();
    await page.context().close();
  });

  it('order and move a field with buttons that a finger can press', async () => {
    const page = await console.open('/categories', { hasTouch: true, viewport: { width: 390, height: 844 } });
    const press = async (name: string): Promise<void> => {
      const box = await button(page, name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await button(page, name).tap();
    };
    await press('Move Toys down');
    await page.locator('[aria-label="Optics"] ~ [aria-label="Toys"]').waitFor();
    await press('Move Toys into the category above');
    await page.locator('[aria-label="Toys"][aria-level="2"]').waitFor();
    await press('Move Toys up');
    await page.locator('[aria-label="Toys"] ~ [aria-label="Lenses"]').waitFor();
    await press('Move Toys out of its parent');
    await page.locator('[aria-label="Toys"][aria-level="1"]').waitFor();
    await page.getByRole('status').filter({ hasText: 'Toys is moved.' }).waitFor();
    await page.context().close();
  });

  it('create a field below another, rename it, and show why a field cannot be deleted', async () => {
    const page = await console.open('/categories');
    await button(page, 'New below Toys').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name · English').fill('Kites');
    expect(await dialog.getByLabel('Page address').inputValue()).toBe('kites');
    await button(dialog, 'Create').click();
    await field(page, 'Kites').press('Enter');
    await dialog.getByLabel('Name · 中文').fill('风筝');
    await dialog.getByRole('button', { name: /Icon/ }).click();
    await page.getByRole('option', { name: 'Children' }).click();
    await button(dialog, 'Save').click();
    await dialog.waitFor({ state: 'detached' });
    for (const [name, reason] of [
      ['Toys', 'Categories are below it; move them first.'],
      ['Lenses', 'Exhibitors are in it.'],
    ] as const) {
      await field(page, name).press('Delete');
      await button(page.getByRole('alertdialog'), 'Delete').click();
      await page.getByRole('alert').getByText(reason).waitFor();
    }
    await field(page, 'Kites').press('Delete');
    await button(page.getByRole('alertdialog'), 'Delete').click();
    await field(page, 'Kites').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('choose the colour of a root category from the palette', async () => {
    const page = await console.open('/categories');
    const dialog = page.getByRole('dialog');
    await field(page, 'Lenses').press('Enter');
    await dialog.getByLabel('Name · English').waitFor();
    expect(await dialog.getByRole('button', { name: /Colour/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await field(page, 'Optics').press('Enter');
    await dialog.getByRole('button', { name: /Colour/ }).click();
    await page.getByRole('option', { name: 'Teal, hatched' }).click();
    expect(await console.violations(page)).toEqual([]);
    await button(dialog, 'Save').click();
    await field(page, 'Lenses').locator('.tone-19.is-hatched').waitFor();
    await page.context().close();
  });

  itDeep([
    ['zh', '申请的展区', 'Gamma Gears（中文）', '1 家展商'],
    ['en', 'Zone applied for', 'Gamma Gears', '1 exhibitor'],
  ] as const)('list the applicants of a zone: %s', async (language, title, name, count) => {
    const page = await console.open('/exhibitors', { language });
    await page.getByRole('group', { name: title }).getByRole('button', { name: 'First zone' }).click();
    await page.waitForURL(/appliedZone=first/);
    await page.getByRole('status').getByText(count, { exact: true }).waitFor();
    await page.getByRole('row').filter({ hasText: name }).waitFor();
    await page.context().close();
  });

  it('show reviewers no controls, in Chinese', async () => {
    for (const path of ['/places', '/categories']) {
      const buttonsOf = async (as: 'REVIEWER' | 'ORGANIZER'): Promise<number> => {
        const page = await console.open(path, { as, language: 'zh' });
        const loaded = path === '/places' ? page.getByText('First zone') : page.getByRole('row').nth(1);
        await loaded.waitFor();
        const controls = { name: /新建|编辑|删除|移动/ };
        const count = await page.getByRole('main').getByRole('button', controls).count();
        await page.context().close();
        return count;
      };
      expect(await buttonsOf('REVIEWER')).toBe(0);
      expect(await buttonsOf('ORGANIZER')).toBeGreaterThan(2);
    }
  });
});
