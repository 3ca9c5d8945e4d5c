import { decodeCatalogId, encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { photograph } from '../../build/pictures.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;
const SUBMIT = `mutation ($input: ExhibitorIdInput!) { submitExhibitor(input: $input) { errors { message } } }`;

describeInChromium('the portal after a concurrent change of another member', () => {
  let app: ConsoleApp;

  beforeAll(async () => {
    app = await ConsoleApp.start();
    await app.openCall();
  });
  afterAll(() => app.close());

  /** The page of a draft entry in the browser of its member. */
  async function opened(path: string) {
    const { event } = app.fair;
    const values = { name: { en: 'Kappa' }, status: 'DRAFT', published: false };
    const exhibitor = await app.server.rows.exhibitor(event, values);
    await app.server.settle();
    const headers = await app.server.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    const page = await app.openAt(`/portal/entries/${exhibitorId}${path}`, { as: headers });
    await page.getByRole('heading', { name: 'Kappa', level: 1 }).waitFor();
    return { page, exhibitorId, headers };
  }

  it('accepts a logo at the second attempt', async () => {
    const { page, exhibitorId, headers } = await opened('/entry');
    const input = { exhibitorId, website: 'https://kappa.example/' };
    await app.server.api.data(UPDATE, { input }, headers);
    const choose = async () => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose a picture' }).click();
      const buffer = await photograph('#0b57d0');
      await (await chooser).setFiles({ name: 'logo.jpg', mimeType: 'image/jpeg', buffer });
    };
    await choose();
    await page.getByRole('alert').waitFor();
    await choose();
    await page.getByRole('img', { name: 'Logo' }).waitFor();
    await page.context().close();
  });

  it('shows that the entry is already submitted', async () => {
    const { page, exhibitorId, headers } = await opened('');
    await app.server.api.data(SUBMIT, { input: { exhibitorId } }, headers);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
    await page.context().close();
  });

  it.each([
    ['delete from exhibitor where id = $1', 'is deleted'],
    ['delete from role_grant where exhibitor_id = $1', 'is no longer of the member'],
  ])('keeps the unsaved text of an entry for copying: %s', async (statement) => {
    const { page, exhibitorId } = await opened('/entry');
    const field = page.getByRole('textbox', { name: 'Name · English', exact: true });
    await field.fill('An hour of work');
    await app.server.sql.query(statement, [decodeCatalogId(exhibitorId)?.objectId]);
    await app.server.settle();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await field.inputValue()).toBe('An hour of work');
    await page.reload();
    await page.getByRole('alert').getByText('There is no such entry').waitFor();
    const kept = page.getByRole('region', { name: 'Text that was not saved' });
    expect(await kept.getByRole('textbox', { name: 'Name · English' }).inputValue()).toBe('An hour of work');
    expect(await app.violations(page)).toEqual([]);
    await kept.getByRole('button', { name: 'I do not need it' }).click();
    await kept.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
