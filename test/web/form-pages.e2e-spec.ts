import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Locator } from 'playwright-core';
import { globalId } from '../build/operation-rule.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { violationsOf } from './axe.js';
import { describeInChromium, openProfile } from './chromium.js';

const PASSWORD = 'a horse and a battery';
const FORGOTTEN = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { link } }`;
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { link errors { message } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`;

describeInChromium('the pages with a form, in a browser', () => {
  let server: TestCatalog;
  let profile: string;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await startTestCatalog();
    profile = await mkdtemp(path.join(tmpdir(), 'vitrine-form-pages-'));
    context = await openProfile(profile);
  });

  afterAll(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
    await server.close();
  });

  it.each([
    ['/invitation#token=x', 'light'],
    ['/invitation#token=x', 'dark'],
    ['/password#token=x', 'dark'],
    ['/password', 'light'],
  ] as const)('have no accessibility violations: %s, %s', async (address, colorScheme) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const rules = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })`;
    const found = await violationsOf(page, rules);
    await page.close();
    expect(found).toEqual([]);
  });

  it.each(['/console', '/portal'])(
    'are linked from the sign-in, for a forgotten password: %s',
    async (address) => {
      const page = await context.newPage();
      await page.goto(`${server.url}${address}`);
      await page.getByRole('link', { name: /Forgot|忘记密码/ }).click();
      await page.waitForURL(`${server.url}/password`);
      await page.getByRole('button', { name: /Get the link|获取链接/ }).waitFor();
      await page.close();
    },
  );

  it.each([
    ['en', 'E-mail', 'Get the link', 'If the address has an account'],
    ['zh-Hans', '邮箱', '获取链接', '如果这个邮箱有账号'],
  ])(
    'send a link for a forgotten password, without the style of an error: %s',
    async (locale, field, button, done) => {
      const { email } = await server.accounts.withPassword('the password before');
      const page = await context.newPage();
      await page.goto(`${server.url}/password?locale=${locale}`);
      const border = (text: Locator): Promise<string> =>
        text.evaluate((one) => getComputedStyle(one).borderLeft);
      const texts = page.getByRole('alert').locator('p');
      // Neither the form nor its success is an error.
      expect(await border(texts.and(page.locator(':visible')))).toMatch(/^0px none/);
      await page.getByLabel(field).fill(email);
      await page.getByRole('button', { name: button }).click();
      await texts.getByText(done).waitFor();
      const successes = texts.and(page.locator('[data-outcome=DONE]'));
      expect(await border(texts.getByText(done))).toBe(await border(successes));
      await page.getByLabel(field).waitFor({ state: 'hidden' });
      await page.close();
    },
  );

  it.each([
    ['/invitation?locale=en', 'Open the link in your mail once more, whole.'],
    ['/invitation?locale=en#token=used', 'The link has expired or was used.'],
    ['/password?locale=en#token=used', 'The link has expired or was used.'],
  ])(
    'link to portal and console after an incomplete or used link, also on a phone: %s',
    async (address, text) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`${server.url}${address}`);
      if (address.includes('used')) {
        await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
        await page.locator('form:visible button').click();
      }
      await page.getByRole('alert').getByText(text).waitFor();
      const boxOf = (name: string) => page.getByRole('link', { name }).boundingBox();
      const [portal, console] = [
        await boxOf('To the exhibitor portal'),
        await boxOf('To the organizer console'),
      ];
      // One below the other, with a gap.
      expect(console!.y - portal!.y - portal!.height).toBeGreaterThanOrEqual(8);
      await page.close();
    },
  );

  it.each([
    ['EXHIBITOR', 'To the exhibitor portal', 'To the organizer console'],
    ['ORGANIZER', 'To the organizer console', 'To the exhibitor portal'],
  ] as const)(
    'link a person that was invited as %s only to the screens of the role',
    async (role, way, other) => {
      const { rows, api, accounts } = server;
      const event = await rows.event();
      const exhibitorId = globalId('EXHIBITOR', await rows.exhibitor(event));
      const object = role === 'EXHIBITOR' ? { exhibitorId } : { eventId: globalId('EVENT', event) };
      const administrator = await accounts.signedIn({ role: 'ADMINISTRATOR' });
      const input = { email: `${role}@example.org`, role, ...object };
      const { inviteAccount } = await api.data(INVITE, { input }, administrator);
      const page = await context.newPage();
      const { pathname, hash } = new URL(inviteAccount.link as string);
      await page.goto(`${server.url}${pathname}?locale=en${hash}`);
      await page.getByLabel('Your name').fill('Li Lei');
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.locator('form:visible button').click();
      await page.getByRole('link', { name: way }).waitFor();
      expect(await page.getByRole('link', { name: other }).count()).toBe(0);
      expect(await page.getByRole('link', { name: way }).getAttribute('class')).toContain('is-main');
      await page.close();
    },
  );

  it('set a password by the link of a mail, and remove the token from the address', async () => {
    const { email } = await server.accounts.withPassword('the password before');
    const administrator = await server.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const { requestPasswordReset } = await server.api.data(FORGOTTEN, { input: { email } }, administrator);
    const page = await context.newPage();
    const { pathname, hash } = new URL(requestPasswordReset.link);
    await page.goto(`${server.url}${pathname}?locale=en${hash}`);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'To the exhibitor portal' }).waitFor();
    const { signIn } = await server.api.data(SIGN_IN, { input: { email, password: PASSWORD } });
    expect(signIn.errors).toEqual([]);
    await page.close();
  });
});
