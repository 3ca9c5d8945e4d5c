import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { AdmissionControl } from '../../src/platform/admission/admission-control.js';
import { english, ManagedEvent } from '../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { type Answer, ask } from '../setup/graphql-request.js';
import type { Headers } from '../setup/graphql.js';
import { until } from '../setup/until.js';
import { IS_FULL_RUN, record } from './report.js';

const FAULT = 'row lock that is held';
const WRITES = 100;
const PASSWORD = 'correct-horse-battery';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
// Other tests run at the same time in the short run.
const SLACK_MS = IS_FULL_RUN ? 0 : 3000;

describe('changes of a locked row', () => {
  let test: TestCatalog;
  let managed: ManagedEvent;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    managed = await ManagedEvent.make(test);
    organizer = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  });

  afterAll(() => test.close());

  function change(): Promise<Answer> {
    const input = { eventId: encodeCatalogId('EVENT', managed.event), name: english('Other') };
    const query = 'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { code } } }';
    return ask(test.url, { query, variables: { input } }, organizer);
  }

  it('do not refuse a sign-in, which has places of its own', async () => {
    const account = await test.accounts.withPassword(PASSWORD, { role: 'ADMINISTRATOR' });
    await test.sql.query('begin');
    await test.sql.query('select from event where id = $1 for update', [managed.event]);
    const changes = Promise.all(Array.from({ length: WRITES }, change));
    // All places for changes wait for the lock.
    const limit = test.app.get(AdmissionControl).writes;
    await until(() => limit.isBusy);
    const input = { email: account.email, password: PASSWORD };
    const { body } = await ask(test.url, { query: SIGN_IN, variables: { input } });
    expect(body).toEqual({ data: { signIn: { errors: [] } } });
    await test.sql.query('rollback');
    await changes;
  });

  it('are refused with 503 and Retry-After in time, while reads continue', async () => {
    await test.sql.query('begin');
    await test.sql.query('select from event where id = $1 for update', [managed.event]);
    const startedAt = performance.now();
    const changes = Promise.all(Array.from({ length: WRITES }, change));
    const answer = await ask(test.url, { query: '{ events { nodes { slug exhibitors { totalCount } } } }' });
    expect(answer.status).toBe(200);
    const answers = await changes;
    const value = performance.now() - startedAt;
    await test.sql.query('rollback');
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('retry-after')}`))).toEqual(
      new Set(['503 1']),
    );
    record({ fault: FAULT, measure: 'slowest of 100 writes, ms', value, bar: { atMost: 6500 + SLACK_MS } });
    expect((await change()).body).toEqual({ data: { updateEvent: { errors: [] } } });
  });
});
