import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep } from '../../setup/deep.js';
import type { Data } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const STATE = `query ($id: ID!) {
  node(id: $id) {
    ... on Exhibitor {
      status
      published
      website
      labels
      internalNotes
      logo { sha256 }
      reviews { decision note internalNote }
      products(first: 10) { nodes { names { locale text } premiere images { sha256 } } }
      invitations(first: 10) { nodes { email memberRole state } }
    }
  }
}`;
const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;

describeInChromium('the screens of an exhibitor in the console', () => {
  let console: ConsoleApp;
  let picture: Buffer;
  let count = 0;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0a5' } })
      .png()
      .toBuffer();
  });
  afterAll(() => console.close());

  /** Creates an exhibitor and returns its row id. */
  async function newExhibitor(values: object = {}): Promise<string> {
    count += 1;
    const name = { 'zh-Hans': `展商${count}`, en: `Exhibitor ${count}` };
    const row = await console.server.rows.exhibitor(console.fair.event, {
      slug: `part-${count}`,
      name,
      status: 'SUBMITTED',
      published: false,
      ...values,
    });
    await console.server.settle();
    return row;
  }

  function idOf(row: string): string {
    return encodeCatalogId('EXHIBITOR', row);
  }

  async function stateOf(row: string): Promise<Data> {
    const staff = await console.server.accounts.signedIn({ role: 'ORGANIZER', event: console.fair.event });
    return (await console.server.api.data(STATE, { id: idOf(row) }, staff)).node;
  }

  function button(place: Page | Locator, name: string): Locator {
    return place.getByRole('button', { name, exact: true });
  }

  const DECISION = {
    zh: {
      approve: '批准',
      note: '给展商的说明',
      internal: '内部备注',
      registration: '报名',
      publish: '发布',
      unpublish: '下架',
      reopen: '重新审核',
      reject: '拒绝',
      withdraw: '退展',
      save: '保存',
      name: '名称 · English',
    },
    en: {
      approve: 'Approve',
      note: 'Note to the exhibitor',
      internal: 'Internal note',
      registration: 'Registration',
      publish: 'Publish',
      unpublish: 'Take down',
      reopen: 'Review again',
      reject: 'Reject',
      withdraw: 'Withdraw',
      save: 'Save',
      name: 'Name · English',
    },
  } as const;

  itDeep(['zh', 'en'] as const)(
    'record decisions with notes, publish, unpublish and reopen: %s',
    async (language) => {
      const words = DECISION[language];
      const row = await newExhibitor();
      const page = await console.open(`/exhibitors/${idOf(row)}`, { language });
      await button(page, words.approve).click();
      const dialog = page.getByRole('dialog', { name: new RegExp(`^${words.approve}`) });
      await dialog.getByRole('textbox', { name: words.note }).fill('Welcome.');
      await dialog.getByRole('textbox', { name: words.internal }).fill('Near the door.');
      expect(await console.violations(page)).toEqual([]);
      // Neither a network failure nor a click beside the dialog discards the notes.
      await page.route('**/graphql', (route) => route.abort(), { times: 1 });
      await button(dialog, words.approve).click();
      await dialog.getByRole('alert').waitFor();
      await page.mouse.click(5, 5);
      await button(dialog, words.approve).click();
      const registration = page.getByRole('region', { name: words.registration });
      await registration.getByText('Welcome.').waitFor();
      await button(page, words.publish).click();
      await button(page, words.unpublish).waitFor();
      expect(await stateOf(row)).toMatchObject({ status: 'APPROVED', published: true });
      await button(page, words.reopen).click();
      await page.getByRole('dialog').getByRole('textbox', { name: words.note }).fill('Sorry, once more.');
      await button(page.getByRole('dialog'), words.reopen).click();
      await button(page, words.approve).waitFor();
      expect(await stateOf(row)).toMatchObject({
        status: 'SUBMITTED',
        published: false,
        reviews: [
          { decision: 'REOPEN', note: 'Sorry, once more.' },
          { decision: 'APPROVE', note: 'Welcome.', internalNote: 'Near the door.' },
        ],
      });
      await page.context().close();
    },
  );

  itDeep(['zh', 'en'] as const)(
    'show reviewers a read-only entry, with decisions but no publication: %s',
    async (language) => {
      const words = DECISION[language];
      const page = await console.open(`/exhibitors/${idOf(await newExhibitor())}`, {
        as: 'REVIEWER',
        language,
      });
      await button(page, words.reject).waitFor();
      expect(await button(page, words.withdraw).count()).toBe(0);
      expect(await button(page, words.save).count()).toBe(0);
      expect(await page.getByRole('textbox', { name: words.name }).isEditable()).toBe(false);
      await page.context().close();
    },
  );

  it('store labels, internal notes and the logo', async () => {
    const row = await newExhibitor();
    const page = await console.open(`/exhibitors/${idOf(row)}`);
    await page.getByRole('textbox', { name: 'New label' }).fill('vip');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove vip' }).waitFor();
    await page.getByRole('textbox', { name: 'Internal notes' }).fill('Pays late.');
    await button(page, 'Save: Internal notes').click();
    await page.getByRole('region', { name: 'Internal notes' }).getByText('Saved').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Upload a logo').click();
    await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('img', { name: /^Logo of/ }).waitFor();
    expect(await stateOf(row)).toMatchObject({
      labels: ['vip'],
      internalNotes: 'Pays late.',
      logo: { sha256: expect.any(String) },
    });
    await page.context().close();
  });

  it('compare the change of a member with the current entry, and accept it', async () => {
    const row = await newExhibitor({ status: 'APPROVED', website: 'https://old.example/' });
    const member = await console.server.accounts.signedIn({
      role: 'EXHIBITOR',
      event: console.fair.event,
      exhibitor: row,
    });
    const input = { exhibitorId: idOf(row), website: 'https://new.example/' };
    await console.server.api.data(UPDATE, { input }, member);
    const page = await console.open(`/exhibitors/${idOf(row)}`);
    const change = page.getByRole('table', { name: 'Changes that wait for review' });
    const cells = change.getByRole('row', { name: 'Website' }).getByRole('cell');
    await cells.first().waitFor();
    expect(await cells.allTextContents()).toEqual(['https://old.example/', 'https://new.example/']);
    expect(await console.violations(page)).toEqual([]);
    await button(page, 'Accept the changes').click();
    await change.waitFor({ state: 'detached' });
    expect(await stateOf(row)).toMatchObject({ website: 'https://new.example/' });
    await page.context().close();
  });

  it('add a product with a picture, change it and remove it', async () => {
    const row = await newExhibitor();
    const page = await console.open(`/exhibitors/${idOf(row)}/products`);
    await button(page, 'Add a product').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name · English' }).fill('Arm');
    await button(dialog, 'Add a product').click();
    const chooser = page.waitForEvent('filechooser');
    await button(dialog, 'Add a picture').click();
    await (await chooser).setFiles({ name: 'arm.png', mimeType: 'image/png', buffer: picture });
    await dialog.getByRole('img', { name: 'Picture 1' }).waitFor();
    await dialog.getByText('First shown here').click();
    await button(dialog, 'Save').click();
    await dialog.getByText('Saved', { exact: true }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    expect((await stateOf(row)).products.nodes).toEqual([
      { names: [{ locale: 'en', text: 'Arm' }], premiere: true, images: [{ sha256: expect.any(String) }] },
    ]);
    await button(dialog, 'Close').click();
    await button(page, 'Remove Arm').click();
    await button(page.getByRole('alertdialog'), 'Remove').click();
    await page.getByText('No product yet.').waitFor();
    await page.context().close();
  });

  it('invite a member, show the link without a mail server, and revoke the invitation', async () => {
    const row = await newExhibitor();
    const page = await console.open(`/exhibitors/${idOf(row)}/members`);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ann@example.org');
    await button(page, 'Send the invitation').click();
    await page.getByText(/\/invitation#token=/).waitFor();
    expect((await stateOf(row)).invitations.nodes).toEqual([
      { email: 'ann@example.org', memberRole: 'EDITOR', state: 'PENDING' },
    ]);
    expect(await console.violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Revoke the invitation of ann@example.org' }).click();
    await page.getByRole('region', { name: 'Invited' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('merge a duplicate after a comparison', async () => {
    const kept = await newExhibitor();
    const merged = await newExhibitor({ name: { en: 'Twin of one' }, website: 'https://twin.example/' });
    const page = await console.open(`/exhibitors/${idOf(kept)}`);
    await button(page, 'Merge a duplicate').click();
    const dialog = page.getByRole('dialog', { name: 'Merge a duplicate' });
    await dialog.getByRole('searchbox').fill('Twin');
    await button(dialog, 'Twin of one').click();
    expect(await console.violations(page)).toEqual([]);
    await button(dialog, 'Merge').click();
    await dialog.getByText('Added: Website').waitFor();
    await button(dialog, 'Close').click();
    await dialog.waitFor({ state: 'detached' });
    expect(await stateOf(kept)).toMatchObject({ website: 'https://twin.example/' });
    expect(await stateOf(merged)).toBeNull();
    await page.context().close();
  });

  it('register an exhibitor as a draft, and delete the draft', async () => {
    const page = await console.open('/exhibitors');
    await button(page, 'New exhibitor').click();
    await page.getByRole('textbox', { name: 'Name · English' }).fill('Brand New');
    await page.getByRole('combobox', { name: 'Country or region' }).fill('germ');
    await page.getByRole('option', { name: 'Germany' }).click();
    await button(page, 'Create').click();
    await page.getByRole('heading', { level: 1, name: 'Brand New' }).waitFor();
    const country = page.getByRole('combobox', { name: 'Country or region' });
    await until(async () => (await country.inputValue()) === 'Germany');
    await button(page, 'Delete permanently').click();
    await button(page.getByRole('alertdialog'), 'Delete permanently').click();
    await page.getByRole('grid', { name: 'Exhibitors' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['zh', '资料', 'light', 1440],
    ['en', 'Entry', 'dark', 390],
  ] as const)(
    'have no accessibility violations in %s: %s, %s, %i',
    async (language, entry, colorScheme, width) => {
      const row = await newExhibitor();
      const options = { language, colorScheme, viewport: { width, height: 900 } };
      const page = await console.open(`/exhibitors/${idOf(row)}`, options);
      await page.getByRole('link', { name: entry, exact: true }).waitFor();
      await page.getByRole('combobox').waitFor();
      expect(await console.violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^(选择领域|Choose categories)$/ }).click();
      await page.getByRole('checkbox', { name: /^(机器人|Robots)$/ }).waitFor();
      expect(await console.violations(page)).toEqual([]);
      await page.goto(`${page.url()}/history`);
      await page.getByRole('heading', { level: 2 }).waitFor({ state: 'attached' });
      expect(await console.violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});
