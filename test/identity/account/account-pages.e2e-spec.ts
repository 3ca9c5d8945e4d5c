import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';
import { tokenOf } from '../../setup/mailbox.js';
import {
  closedPolicy,
  FOREIGN,
  languageOf,
  otherLanguage,
  outcomesOf,
  policyOf,
  visit,
} from '../../setup/page.js';

const PASSWORD = 'a horse and a battery';
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { link } }`;
const FORGOTTEN = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { link } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`;

const SIGN_UP = `mutation ($input: RequestSignUpInput!) { requestSignUp(input: $input) { link } }`;

describe.each(['invitation', 'password', 'sign-up'] as const)('the page /%s', (name) => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  const open = (path = `/${name}`, language = 'en') => visit(`${test.url}${path}`, language);

  /** The link that the server issues for the page, and the e-mail address of its receiver. */
  async function receiveLink(): Promise<{ link: string; email: string }> {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    if (name === 'password') {
      const { email } = await test.accounts.withPassword('the password before');
      const { requestPasswordReset } = await test.api.data(FORGOTTEN, { input: { email } }, administrator);
      return { link: requestPasswordReset.link, email };
    }
    const email = 'new@example.org';
    if (name === 'sign-up') {
      const { requestSignUp } = await test.api.data(SIGN_UP, { input: { email } }, administrator);
      return { link: requestSignUp.link, email };
    }
    const eventId = encodeCatalogId('EVENT', await test.rows.event());
    const input = { email, role: 'REVIEWER', eventId };
    const { inviteAccount } = await test.api.data(INVITE, { input }, administrator);
    return { link: inviteAccount.link, email };
  }

  it('has the path of its link, and its form sets a password with the token of the link', async () => {
    const { link, email } = await receiveLink();
    const { text } = await open(new URL(link).pathname);
    const query = /<form data-query="([^"]+)">/.exec(text)?.[1];
    const fields = [...text.matchAll(/<input name="(\w+)"/g)].map(([, field]) => field);
    expect(fields).toEqual([...(name === 'password' ? [] : ['name']), 'password', 'show']);
    const input = {
      token: tokenOf(link),
      password: PASSWORD,
      ...(fields.includes('name') && { name: 'Fang' }),
    };
    const { body } = await ask(test.url, { query, variables: { input } });
    expect(Object.values(body.data)).toEqual([expect.objectContaining({ errors: [] })]);
    const { signIn } = await test.api.data(SIGN_IN, { input: { email, password: PASSWORD } });
    expect(signIn.errors).toEqual([]);
  });

  it('is HTML that search engines do not index and that sends no Referer', async () => {
    const { status, headers, text } = await open();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual([
      'no-referrer',
      'nosniff',
    ]);
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  it('runs only its own script, loads no resource and sends requests only to this server', async () => {
    const page = await open();
    expect(policyOf(page)).toEqual(closedPolicy(page));
    expect(page.text).not.toMatch(FOREIGN);
  });

  it.each([
    { language: 'en-GB,en;q=0.9', locale: 'en' },
    { language: 'zh-CN,zh;q=0.9,en;q=0.8', locale: 'zh-Hans' },
    { language: 'de', locale: 'zh-Hans' },
  ])('is in $locale for $language and has a link to the other language', async ({ language, locale }) => {
    const answer = await open(undefined, language);
    expect(languageOf(answer)).toBe(locale);
    expect(answer.headers.get('vary')).toContain('accept-language');
    expect(languageOf(await open(otherLanguage(answer), language))).toBe(locale === 'en' ? 'zh-Hans' : 'en');
  });

  it('has texts in both languages for every outcome', async () => {
    const pages = await Promise.all(['en', 'zh-CN'].map((language) => open(undefined, language)));
    const [english, chinese] = pages.map(outcomesOf);
    expect(english).toEqual(chinese);
    expect(english).toEqual(
      expect.arrayContaining(['DONE', 'NO_TOKEN', 'NOT_FOUND', 'INVALID', 'WRONG_CREDENTIALS', 'OTHER']),
    );
  });
});
