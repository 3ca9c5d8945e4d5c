import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const UPDATE = `mutation ($input: UpdateAccountInput!) {
  updateAccount(input: $input) { account { name locale } errors { code path } } }`;
const VIEWER = '{ viewer { name locale } }';

describe('the own account', () => {
  let test: TestCatalog;
  let account: { id: string; email: string; headers: Headers };

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    account = await test.accounts.account();
  });

  const update = async (input: object): Promise<Data> =>
    (await test.api.data(UPDATE, { input }, account.headers)).updateAccount;
  const viewer = async (): Promise<Data> => (await test.api.data(VIEWER, {}, account.headers)).viewer;

  it('has no language until one is set', async () => {
    expect(await viewer()).toEqual({ name: 'Test', locale: null });
  });

  it('accepts a language and keeps its name', async () => {
    const changed = { name: 'Test', locale: 'zh-Hans' };
    expect(await update({ locale: 'zh-Hans' })).toEqual({ account: changed, errors: [] });
    expect(await viewer()).toEqual(changed);
  });

  it('accepts a name and keeps its language', async () => {
    await update({ locale: 'en' });
    await update({ name: ' Wang Fang ' });
    expect(await viewer()).toEqual({ name: 'Wang Fang', locale: 'en' });
  });

  it('has no language after an update with null', async () => {
    await update({ locale: 'en' });
    await update({ locale: null });
    expect(await viewer()).toMatchObject({ locale: null });
  });

  it('is returned as changed so far by each mutation of a document', async () => {
    const one = (locale: string) => `updateAccount(input: { locale: "${locale}" }) { account { locale } }`;
    const answer = await test.api.data(`mutation { a: ${one('en')} b: ${one('fr')} }`, {}, account.headers);
    expect(answer).toEqual({ a: { account: { locale: 'en' } }, b: { account: { locale: 'fr' } } });
  });

  it.each([
    { input: { name: null }, path: ['name'] },
    { input: { name: 'x'.repeat(201) }, path: ['name'] },
    { input: { locale: 'en-abcdefgh-bcdefghi-cdefghij-defghijk' }, path: ['locale'] },
  ])('rejects an invalid $path', async ({ input, path }) => {
    expect(await update(input)).toEqual({ account: null, errors: [{ code: 'INVALID', path }] });
  });

  it('writes an audit entry for each change', async () => {
    await update({ locale: 'en' });
    const { rows } = await test.sql.query<{ changes: unknown }>(
      'select changes from audit_entry where actor = $1',
      [account.email],
    );
    const change = { kind: 'ACCOUNT', id: account.id, before: { locale: null }, after: { locale: 'en' } };
    expect(rows).toMatchObject([{ changes: [change] }]);
  });

  it('hides its language from other accounts, including administrators', async () => {
    await update({ locale: 'en' });
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const query = '{ accounts(first: 100) { nodes { email locale } } }';
    const { nodes } = (await test.api.data(query, {}, administrator)).accounts;
    expect(nodes).toContainEqual({ email: account.email, locale: null });
  });
});
