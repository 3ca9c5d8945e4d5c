import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';
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

describe('the page /registration', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  const open = (path = '/registration', language = 'en') => visit(`${test.url}${path}`, language);

  it('asks the API for what a member sees', async () => {
    const event = await test.rows.event({ contact_email: 'office@fair.example' });
    const values = { status: 'SUBMITTED', published: false, name: { en: 'Robots Inc.' } };
    const exhibitor = await test.rows.exhibitor(event, values);
    await test.settle();
    const grant = { role: 'EXHIBITOR', event, exhibitor } as const;
    const { email } = await test.accounts.withPassword(PASSWORD, grant);
    const [signIn, read] = [...(await open()).text.matchAll(/ data-query="([^"]+)"/g)].map(
      ([, query]) => query,
    );
    const signed = await ask(test.url, {
      query: signIn,
      variables: { input: { email, password: PASSWORD } },
    });
    const authorization = `Bearer ${String(signed.body.data.signIn.token)}`;
    const variables = { id: encodeCatalogId('EXHIBITOR', exhibitor), locale: 'en' };
    const { body } = await ask(test.url, { query: read, variables }, { authorization });
    expect(body.data.node).toMatchObject({
      name: 'Robots Inc.',
      status: 'SUBMITTED',
      event: { startsOn: '2017-09-15', contact: { email: 'office@fair.example' } },
    });
    expect((await ask(test.url, { query: read, variables })).body.data).toEqual({ viewer: null, node: null });
  });

  it('runs its own script alone, fetches nothing and calls this server alone', async () => {
    const page = await open();
    expect(policyOf(page)).toEqual(closedPolicy(page));
    expect(page.text).not.toMatch(FOREIGN);
  });

  it('is in both languages, each one step away from the other', async () => {
    const english = await open();
    expect(languageOf(english)).toBe('en');
    const chinese = await open(otherLanguage(english));
    expect(languageOf(chinese)).toBe('zh-Hans');
    expect(outcomesOf(chinese)).toEqual(outcomesOf(english));
  });
});
