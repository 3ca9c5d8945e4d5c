import { english, ManagedEvent } from '../../build/managed-event.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';

describe('a change of a locked row', () => {
  let test: TestCatalog;
  let managed: ManagedEvent;
  let token: Record<string, string>;

  beforeAll(async () => {
    test = await startTestCatalog();
    managed = await ManagedEvent.make(test);
    token = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  });

  afterAll(() => test.close());

  it('is refused with 503 and Retry-After, and is not a fault', async () => {
    await test.sql.query('begin');
    await test.sql.query('select from event where id = $1 for update', [managed.event]);
    const input = { eventId: encodeCatalogId('EVENT', managed.event), name: english('Other') };
    const response = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...token },
      body: JSON.stringify({
        query: 'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { code } } }',
        variables: { input },
      }),
    });
    await test.sql.query('rollback');
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      503,
      '1',
      {
        data: null,
        errors: [
          {
            message: 'Another operation is changing the same data at the moment; try again.',
            path: ['updateEvent'],
            extensions: { code: 'SERVICE_UNAVAILABLE' },
          },
        ],
      },
    ]);
  });

  it('includes the session of the caller, which is refused with 503, not 401', async () => {
    await test.sql.query('begin');
    await test.sql.query('lock table login_session in access exclusive mode');
    // More than the places for reads, so that some wait for a place until they are refused.
    const requests = Array.from({ length: 20 }, () => ask(test.url, { query: '{ viewer { id } }' }, token));
    const answers = await Promise.all(requests);
    await test.sql.query('rollback');
    const shown = answers.map(({ status, headers }) => `${status} ${headers.get('retry-after')}`);
    expect(new Set(shown)).toEqual(new Set(['503 1']));
  });
});
