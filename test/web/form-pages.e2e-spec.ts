import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Locator } from 'playwright-core';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { describeInChromium, openProfile } from './chromium.js';

const PASSWORD = 'a horse and a battery';
const FORGOTTEN = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { link } }`;
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
    ['/kiosks/pair', 'light'],
    ['/kiosks/pair', 'dark'],
    ['/invitation#token=x', 'light'],
    ['/password#token=x', 'dark'],
    ['/password', 'light'],
  ] as const)('breaks no rule of axe: %s, %s', async (address, colorScheme) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const found: { id: string; elements: string[] }[] = await page.evaluate(
      `${axe.source}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => ` +
        'violations.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html) })))',
    );
    await page.close();
    expect(found).toEqual([]);
  });

  it.each(['/console', '/portal'])('ask for a link from where one signs in: %s', async (address) => {
    const page = await context.newPage();
    await page.goto(`${server.url}${address}`);
    await page.getByRole('link', { name: /Forgot|忘记密码/ }).click();
    await page.waitForURL(`${server.url}/password`);
    await page.getByRole('button', { name: /Get the link|获取链接/ }).waitFor();
    await page.close();
  });

  it.each([
    ['en', 'E-mail', 'Get the link', 'If the address has an account'],
    ['zh-Hans', '邮箱', '获取链接', '如果这个邮箱有账号'],
  ])('ask for a link where a password was forgotten: %s', async (locale, field, button, done) => {
    const { email } = await server.accounts.withPassword('the password before');
    const page = await context.newPage();
    await page.goto(`${server.url}/password?locale=${locale}`);
    const border = (text: Locator): Promise<string> =>
      text.evaluate((one) => getComputedStyle(one).borderLeft);
    const texts = page.getByRole('alert').locator('p');
    // To ask for a link is no mistake, and to get one neither.
    expect(await border(texts.and(page.locator(':visible')))).toMatch(/^0px none/);
    await page.getByLabel(field).fill(email);
    await page.getByRole('button', { name: button }).click();
    await texts.getByText(done).waitFor();
    const successes = texts.and(page.locator('[data-outcome=DONE]'));
    expect(await border(texts.getByText(done))).toBe(await border(successes));
    await page.getByLabel(field).waitFor({ state: 'hidden' });
    await page.close();
  });

  it.each([
    ['/invitation?locale=en', 'Open the link in your mail once more, whole.'],
    ['/invitation?locale=en#token=used', 'The link has expired or was used.'],
    ['/password?locale=en#token=used', 'The link has expired or was used.'],
  ])('lead on where a link is not whole or was used, also on a phone: %s', async (address, text) => {
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
  });

  it('set a password by the link of a mail, which the address does not keep', async () => {
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
