import type { Locator, Page } from 'playwright-core';
import { photograph } from '../../build/pictures.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { Keyboard } from '../keyboard.js';
import { SLUG } from '../site-fair.js';

const PASSWORD = 'a horse and a battery';
const EMAIL = 'omega@example.org';
const LINK = `mutation ($input: RequestSignUpInput!) { requestSignUp(input: $input) { link errors { message } } }`;

describeInChromium('the portal with the keyboard only', () => {
  let app: ConsoleApp;
  let user: Keyboard;
  let page: Page;
  let dialog: Locator;
  let picture: Buffer;

  beforeAll(async () => {
    app = await ConsoleApp.start();
    await app.openCall();
    page = await app.openAt(`/portal/calls/${SLUG}`, { as: 'NOBODY', locale: 'en' });
    user = new Keyboard(page);
    dialog = page.getByRole('dialog');
    picture = await photograph('#0b57d0');
  });
  afterEach(() => expect(user.faults.splice(0)).toEqual([]));

  afterAll(() => app.close());

  const link = (name: string) => page.getByRole('link', { name, exact: true });

  it('creates an account and registers a company', async () => {
    await user.type(page.getByRole('region', { name: 'New exhibitor' }).getByLabel('E-mail'), EMAIL);
    await user.press(user.button('Get the link'));
    await user.after(page.getByText('Your request has arrived.'));
    await page.goto(await signUpLink());
    await user.type(page.getByLabel('Name'), 'Omega');
    await user.type(page.getByLabel('Password', { exact: true }), PASSWORD);
    await user.press(user.button('Create the account'));
    await page.getByText('You are signed in.').waitFor();

    await page.goto(`${app.server.url}/portal/calls/${SLUG}`);
    await user.type(page.getByLabel('Company name · English'), 'Omega Optics');
    await user.press(user.button('Begin'));
    await user.after(page.getByRole('heading', { name: 'Omega Optics', level: 1 }));
  });

  it('fills in the entry, and adds and removes its logo', async () => {
    await user.press(link('Entry'));
    await user.type(page.getByLabel('Description · English'), 'Lenses.');
    await user.press(user.button('Save'));
    await user.after(page.getByText('Saved', { exact: true }));
    await user.upload(user.button('Choose a picture'), 'logo.jpg', 'image/jpeg', picture);
    await user.after(page.getByRole('img', { name: 'Logo' }));
    await user.press(user.button('Remove the logo'));
    await user.after(page.getByRole('img', { name: 'Logo' }), 'detached');
  });

  it('adds a product with a picture, and removes both', async () => {
    await user.press(link('Products'));
    await user.press(user.button('Add a product'));
    await user.type(dialog.getByLabel('Name · English'), 'Lens L1');
    await user.press(user.button('Add a product', dialog));
    await user.after(page.getByRole('dialog', { name: 'Edit Lens L1' }));
    await user.upload(user.button('Add a picture', dialog), 'lens.jpg', 'image/jpeg', picture);
    await user.after(dialog.getByRole('img'));
    await user.press(user.button('Remove picture 1', dialog));
    await user.after(dialog.getByRole('img'), 'detached');
    await user.press(user.button('Close', dialog));
    await user.after(dialog, 'detached');
    await user.press(user.button('Remove Lens L1'));
    await user.press(user.button('Remove', page.getByRole('alertdialog')));
    await user.after(page.getByText('No product yet.'));
  });

  it('invites a member, and revokes the invitation', async () => {
    await user.press(link('Members'));
    await user.type(page.getByLabel('E-mail'), 'friend@example.org');
    await user.press(user.button('Send the invitation'));
    await user.after(page.getByText('friend@example.org').first());
    await user.press(user.button('Revoke the invitation of friend@example.org'));
    await user.after(user.button('Revoke the invitation of friend@example.org'), 'detached');
  });

  it('submits the entry, and withdraws it', async () => {
    await user.press(link('Overview'));
    await user.press(user.button('Submit for review'));
    await user.after(page.getByText('In review'));
    await user.press(user.button('Withdraw'));
    await user.press(user.button('Withdraw', page.getByRole('alertdialog')));
    await user.after(page.getByText('Withdrawn'));
    expect(await page.getByText('The organizers will review it soon.').count()).toBe(0);
  });

  /** The link that an administrator creates if the server sends no mails. */
  async function signUpLink(): Promise<string> {
    const administrator = await app.server.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const { requestSignUp } = await app.server.api.data(
      LINK,
      { input: { email: EMAIL, locale: 'en' } },
      administrator,
    );
    expect(requestSignUp.errors).toEqual([]);
    const { pathname, hash } = new URL(requestSignUp.link as string);
    return `${app.server.url}${pathname}${hash}`;
  }
});
