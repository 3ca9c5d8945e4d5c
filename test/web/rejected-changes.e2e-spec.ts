import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';

const PASSWORD = 'a horse and a battery';
const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;
const REJECT = `mutation ($input: RejectPendingChangeInput!) { rejectPendingChange(input: $input) { errors { message } } }`;

describeInChromium('the note of a refused change, on its way from the console to the portal', () => {
  let app: ConsoleApp;

  beforeAll(async () => {
    app = await ConsoleApp.start();
  });
  afterAll(() => app.close());

  async function approved() {
    const { event } = app.fair;
    const exhibitor = await app.server.rows.exhibitor(event, { name: { 'zh-Hans': '朗姆达', en: 'Lambda' } });
    await app.server.settle();
    const member = await app.server.accounts.withPassword(PASSWORD, { role: 'EXHIBITOR', event, exhibitor });
    return { id: encodeCatalogId('EXHIBITOR', exhibitor), member };
  }

  const PHONES = [
    {
      language: 'zh',
      locale: 'zh-CN',
      words: ['邮箱', '密码', '登录', '主办方没有接受您上次的'],
    },
    {
      language: 'en',
      locale: 'en',
      words: ['E-mail', 'Password', 'Sign in', 'The organizers did not accept your last'],
    },
  ] as const;

  /** The page of the entry on a phone, after the sign-in of its member. */
  async function openPortal(path: string, email: string, { words, ...options }: (typeof PHONES)[number]) {
    const viewport = { width: 390, height: 844 };
    const page = await app.openAt(`/portal/entries/${path}`, {
      ...{ ...options, viewport, hasTouch: true, as: 'NOBODY' },
    });
    await page.getByLabel(words[0]).fill(email);
    await page.getByLabel(words[1]).fill(PASSWORD);
    await page.getByRole('button', { name: words[2] }).click();
    return page;
  }

  it.each(PHONES)('stands at the product: $language', async (phone) => {
    const { id, member } = await approved();
    const add = `mutation ($input: AddProductInput!) { addProduct(input: $input) { errors { message } } }`;
    const input = { exhibitorId: id, name: [{ locale: 'en', text: 'Lens' }] };
    await app.server.api.data(add, { input }, member.headers);
    const staff = await app.open(`/exhibitors/${id}/products`);
    await staff.getByRole('button', { name: 'Reject: Lens' }).click();
    const dialog = staff.getByRole('dialog', { name: 'Reject the proposal for Lens?' });
    await dialog.getByRole('textbox', { name: 'Note to the exhibitor' }).fill('A picture, please.');
    expect(await app.violations(staff)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await dialog.waitFor({ state: 'detached' });
    await staff.context().close();

    const page = await openPortal(`${id}/products`, member.email, phone);
    const product = page.getByRole('listitem').filter({ hasText: 'Lens' });
    await product.getByText('A picture, please.').waitFor();
    await product.getByText(phone.words[3]).waitFor();
    expect(await app.violations(page)).toEqual([]);
    await page.context().close();
  });

  it.each(PHONES)('stands on the overview of the entry: $language', async (phone) => {
    const { id, member } = await approved();
    const { api, accounts } = app.server;
    const reviewer = await accounts.signedIn({ role: 'REVIEWER', event: app.fair.event });
    await api.data(UPDATE, { input: { exhibitorId: id, website: 'https://a.example/' } }, member.headers);
    await api.data(REJECT, { input: { exhibitorId: id, note: 'The old page.' } }, reviewer);
    const page = await openPortal(id, member.email, phone);
    await page.getByText('The old page.').waitFor();
    await page.getByText(phone.words[3]).waitFor();
    await page.context().close();
  });

  it('waits for it: the form says so, and the mark of a product is not over its buttons on a phone', async () => {
    const { id, member } = await approved();
    const { api } = app.server;
    const add = `mutation ($input: AddProductInput!) { addProduct(input: $input) { errors { message } } }`;
    const product = { exhibitorId: id, name: [{ locale: 'en', text: 'Microscope' }] };
    await api.data(add, { input: product }, member.headers);
    await api.data(UPDATE, { input: { exhibitorId: id, website: 'https://b.example/' } }, member.headers);
    const page = await openPortal(`${id}/entry`, member.email, PHONES[1]);
    await page.getByText('Changes wait for the organizers.').waitFor();
    await page.getByRole('link', { name: 'See the changes that wait' }).click();
    await page.getByText('https://b.example/').waitFor();
    await page.getByRole('link', { name: 'Products', exact: true }).click();
    const mark = await page.getByText('Waits for the organizers').boundingBox();
    const edit = await page.getByRole('button', { name: 'Edit Microscope' }).boundingBox();
    const name = await page.getByText('Microscope', { exact: true }).boundingBox();
    expect(mark!.x + mark!.width).toBeLessThanOrEqual(edit!.x);
    expect(name!.height).toBeLessThan(40);
    await page.context().close();
  });
});
