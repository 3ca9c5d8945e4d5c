import type { Locator, Page } from 'playwright-core';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { itDeep } from '../setup/deep.js';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';
import { SLUG } from './site-fair.js';

/** A form: its path, the buttons that open it, its field, and a text for it. */
type Form = readonly [what: string, path: string, buttons: readonly string[], field: string, text: string];

const CONSOLE: readonly Form[] = [
  ['a new API key', '/staff', ['New key'], 'Purpose', 'Website'],
  ['an invitation of staff', '/staff', ['Invite'], 'E-mail addresses', 'new@example.org'],
  ['a new enrolment key', '/kiosks/keys', ['New key'], 'Name of these devices', 'North hall'],
  ['the code of a kiosk', '/kiosks', ['Approve a device'], 'Code on the screen', 'BCDF-GHJK'],
  ['labels for many', '/exhibitors', ['More', 'Labels'], 'New label', 'Sponsor'],
  ['a note for many', '/exhibitors', ['More', 'Approve with a note'], 'Note to the exhibitor', 'Welcome.'],
  ['a mail', '/exhibitors', ['More', 'Send a mail…'], 'Subject · English', 'Set-up'],
  ['a new event from this one', '/settings', ['Copy as a new edition'], 'Name · English', 'Fair 2027'],
  ['a new venue', '/places', ['New venue'], 'Name · English', 'North'],
  ['a new category', '/categories', ['New category'], 'Name · English', 'Optics'],
  ['an announcement', '/announcements', ['New announcement'], 'Text · English', 'Doors open'],
];
const KEYS = CONSOLE.filter(([, , [button]]) => button === 'New key');

describeInChromium('unsaved text', () => {
  let app: ConsoleApp;
  let page: Page;

  beforeAll(async () => {
    app = await ConsoleApp.start();
    await app.openCall();
    page = await app.open('/staff', { as: 'ADMINISTRATOR' });
  });
  afterAll(() => app.close());

  async function field([, path, buttons, name]: Form): Promise<Locator> {
    await page.goto(app.addressOf(path));
    if (buttons[0] === 'More') await page.getByRole('checkbox', { name: 'Select all' }).click();
    for (const button of buttons)
      await page
        .getByRole('button', { name: button, exact: true })
        .or(page.getByRole('menuitem', { name: button, exact: true }))
        .first()
        .click();
    return page.getByRole('dialog').getByLabel(name).first();
  }

  it.each(CONSOLE)('survives a reload in the console: %s', async (...form) => {
    await (await field(form)).fill(form[4]);
    // Loads the page again.
    expect(await (await field(form)).inputValue()).toBe(form[4]);
  });

  it.each(KEYS)('does not survive the cancellation of its form: %s', async (...form) => {
    await (await field(form)).fill(form[4]);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await (await field(form)).inputValue()).toBe('');
  });

  it.each([['a new member', 'members', 'E-mail', 'new@example.org']])(
    'survives a reload in the portal: %s',
    async (_what, part, name, text) => {
      const id = encodeCatalogId('EXHIBITOR', app.fair.acme);
      await page.goto(`${app.server.url}/console/${SLUG}/exhibitors/${id}/${part}`);
      await page.getByLabel(name).fill(text);
      await page.reload();
      expect(await page.getByLabel(name).inputValue()).toBe(text);
    },
  );

  itDeep([
    ['zh', '名称 · English', '最多 200 个字符，现在有 300 个。', '保存', '没有保存'],
    ['en', 'Name · English', 'At most 200 characters. There are 300.', 'Save', 'Not saved'],
  ] as const)('is not cut if it is too long: %s', async (language, label, reason, save, refused) => {
    const id = encodeCatalogId('EXHIBITOR', app.fair.acme);
    const entry = await app.open(`/exhibitors/${id}`, { language });
    const name = entry.getByRole('textbox', { name: label, exact: true });
    await name.fill('x'.repeat(300));
    await entry.getByText(reason).waitFor();
    await entry.getByRole('button', { name: save, exact: true }).click();
    await entry.getByRole('alert').getByText(refused).waitFor();
    expect([(await name.inputValue()).length, await name.getAttribute('aria-invalid')]).toEqual([
      300,
      'true',
    ]);
    await entry.context().close();
  });

  const SIGN_UP = {
    zh: {
      ...{ title: '新参展商', label: '邮箱', send: '获取链接' },
      no: '这不是邮箱地址',
      yes: '申请已收到',
    },
    en: {
      ...{ title: 'New exhibitor', label: 'E-mail', send: 'Get the link' },
      ...{ no: 'This is not an e-mail address', yes: 'Your request has arrived.' },
    },
  } as const;

  itDeep(['zh', 'en'] as const)(
    'is rejected with a message in the language of the page: %s',
    async (language) => {
      const { title, label, send, no, yes } = SIGN_UP[language];
      const visitor = await app.openAt(`/portal/calls/${SLUG}`, { as: 'NOBODY', language });
      const form = visitor.getByRole('region', { name: title });
      const press = () => form.getByRole('button', { name: send }).click();
      await form.getByLabel(label).fill('sigma at example.org');
      await press();
      await form.getByRole('alert').getByText(no).waitFor();
      expect(await form.getByLabel(label).getAttribute('aria-invalid')).toBe('true');
      await form.getByLabel(label).fill('sigma@example.org');
      await press();
      await form.getByText(yes).waitFor();
      // The message is about the address that was sent.
      await form.getByLabel(label).fill('tau@example.org');
      expect(await form.getByText(yes).count()).toBe(0);
      await visitor.context().close();
    },
  );

  it('of a product survives a reload, and is marked', async () => {
    const { server, fair } = app;
    const { event, acme: exhibitor } = fair;
    const path = `/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}`;
    const member = await server.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    const phone = await app.openAt(`${path}/products`, { as: member });
    const name = phone.getByRole('dialog').getByLabel('Name · English');
    const press = (button: string) => phone.getByRole('button', { name: button }).first().click();
    await press('Add a product');
    await name.fill('Lens');
    await phone.reload();
    expect(await name.inputValue()).toBe('Lens');
    await phone.goto(`${server.url}${path}`);
    await phone.getByRole('region', { name: 'Next step' }).getByText('The page "Products" has').waitFor();
    await phone.getByRole('link', { name: 'See and save them' }).click();
    await press('Cancel');
    await phone.reload();
    const mark = phone.getByRole('listitem').getByText('Text that was not saved');
    expect(await mark.count()).toBe(0);
    await press('Edit');
    await name.fill('Lens L2');
    await press('Close');
    await mark.waitFor();
    await phone.context().close();
  });

  it.each(['/portal', `/portal/calls/${SLUG}`, '/console'])(
    'can be typed without storage: %s',
    async (path) => {
      const visitor = await app.openAt('/robots.txt', { as: 'NOBODY' });
      await visitor.addInitScript(denyStorage);
      await visitor.goto(`${app.server.url}${path}`);
      await visitor.getByLabel('E-mail').last().fill('omega@example.org');
      await visitor.getByRole('button', { name: '中文' }).click();
      await visitor.getByRole('button', { name: 'English' }).waitFor();
      expect(await visitor.getByLabel('邮箱').last().inputValue()).toBe('omega@example.org');
      await visitor.context().close();
    },
  );

  it('survives without storage until the page is closed', async () => {
    const { server, fair } = app;
    const { event, acme: exhibitor } = fair;
    const member = await server.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    const phone = await app.openAt('/robots.txt', { as: member });
    await phone.addInitScript(denyStorage);
    await phone.goto(`${server.url}/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}/entry`);
    await phone.getByLabel('City · English').fill('Ulm');
    await phone.getByRole('link', { name: 'Overview' }).click();
    await phone.getByRole('link', { name: 'See and save them' }).click();
    expect(await phone.getByLabel('City · English').inputValue()).toBe('Ulm');
    await phone.context().close();
  });

  it('survives a reload of the call for exhibitors', async () => {
    const visitor = await app.openAt(`/portal/calls/${SLUG}`, { as: 'NOBODY' });
    const signUp = visitor.getByRole('region', { name: 'New exhibitor' }).getByLabel('E-mail');
    await signUp.fill('omega@example.org');
    await visitor.getByLabel('Password').fill('a horse and a battery');
    await visitor.reload();
    expect(await signUp.inputValue()).toBe('omega@example.org');
    expect(await visitor.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('horse');
    await visitor.context().close();
  });

  it('survives a reload of the call that a member opened from the start page', async () => {
    await page.goto(`${app.server.url}/portal`);
    await page.getByRole('link', { name: 'Robot Fair' }).click();
    await page.getByLabel('Company name · English').fill('Omega Optics');
    await page.reload();
    expect(await page.getByLabel('Company name · English').inputValue()).toBe('Omega Optics');
  });
});

/** Runs in the page: as in a browser that denies storage. */
function denyStorage(): void {
  for (const storage of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, storage, {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }
}
