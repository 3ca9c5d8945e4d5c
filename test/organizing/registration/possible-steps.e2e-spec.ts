import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const OF_MANAGER = ['WITHDRAW', 'DELETE', 'EDIT'];

describe('the possible steps of a registration', () => {
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'own' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(() => test.close());

  const added = async (status: string): Promise<string> => {
    const exhibitor = await test.rows.exhibitor(event, { status, published: false });
    await test.settle();
    return exhibitor;
  };
  const seen = async (exhibitor: string, headers: Headers): Promise<string[] | undefined> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Exhibitor { possibleSteps } } }';
    const { node } = await test.api.data(query, { id: encodeCatalogId('EXHIBITOR', exhibitor) }, headers);
    return node?.possibleSteps;
  };
  const call = (closesAt: string): Promise<unknown> =>
    test.sql.query('update event set registration_closes_at = $2 where id = $1', [event, closesAt]);

  it('end for the draft of a member with the call, and not for organizers', async () => {
    const exhibitor = await added('DRAFT');
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    await call('2999-01-01');
    expect(await seen(exhibitor, member)).toEqual(['SUBMIT', ...OF_MANAGER]);
    await call('2000-01-01');
    expect(await seen(exhibitor, member)).toEqual(OF_MANAGER);
    expect(await seen(exhibitor, organizer)).toEqual(['SUBMIT', ...OF_MANAGER]);
  });

  it('do not show a decision to members before its release', async () => {
    const exhibitor = await added('REJECTED');
    await test.sql.query(`update exhibitor set announced_status = 'SUBMITTED' where id = $1`, [exhibitor]);
    await test.settle();
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    expect(await seen(exhibitor, member)).toEqual(['WITHDRAW', 'EDIT']);
    expect(await seen(exhibitor, organizer)).toEqual(['REOPEN', 'DELETE', 'EDIT']);
  });

  it('are the changes of the entry for editors, and none for other members', async () => {
    const exhibitor = await added('SUBMITTED');
    await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor });
    const { id, headers } = await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor });
    const as = async (role: string) => {
      await test.sql.query('update role_grant set member_role = $2 where account_id = $1', [id, role]);
      return seen(exhibitor, headers);
    };
    expect([await as('EDITOR'), await as('STAFF')]).toEqual([['EDIT'], []]);
  });

  it('are none for visitors and programs', async () => {
    const exhibitor = await test.rows.exhibitor(event, { status: 'APPROVED', published: true });
    await test.settle();
    expect(await seen(exhibitor, {})).toEqual([]);
    expect(await seen(exhibitor, await test.accounts.apiKey(event, 'IMPORT'))).toEqual([]);
    expect(await seen(exhibitor, organizer)).toEqual(['UNPUBLISH', 'REOPEN', 'WITHDRAW', 'EDIT']);
  });
});
