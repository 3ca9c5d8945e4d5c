import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { mutation } from '../../build/managed-event.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, GraphqlClient, Headers } from '../../setup/graphql.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { startReplica } from '../../setup/replica.js';
import { until } from '../../setup/until.js';

const NOTICES = 'notices(first: 100) { nodes { id to state dueAt } }';

describe('mails that are written without a mail server', () => {
  let test: TestCatalog;
  let mailing: MailingReplica | undefined;
  let event: string;
  let organizer: Headers;

  beforeEach(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterEach(async () => {
    await mailing?.close();
    mailing = undefined;
    await test.close();
  });

  const approve = async (address: string, api: GraphqlClient = test.api): Promise<void> => {
    const values = { status: 'SUBMITTED', published: false, contact_email: address };
    const id = await test.rows.exhibitor(event, values);
    await test.settle();
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', id), decision: 'APPROVE' };
    await new Registrations({ ...test, api }).step('reviewExhibitor', input, organizer);
  };
  const states = async (): Promise<Record<string, string>> => {
    const { nodes } = await test.api.ofEvent('spring', NOTICES, organizer);
    return Object.fromEntries(nodes.map(({ to, state }: Data) => [to, state]));
  };
  const decide = async (name: string, api: GraphqlClient, input: object = {}): Promise<Data> => {
    const query = mutation(name, 'count').replace(/\$input: \w+/, '$input: NoticesInput');
    const variables = { input: { eventId: encodeCatalogId('EVENT', event), ...input } };
    return (await api.data(query, variables, organizer))[name];
  };

  it('are not sent by a mail server that is set later, unless staff release them', async () => {
    await approve('early@robots.example');
    const { nodes } = await test.api.ofEvent('spring', NOTICES, organizer);
    expect(nodes).toMatchObject([{ state: 'NOT_SENT', dueAt: null }]);
    mailing = await startMailingReplica(test.databaseUrl);
    await approve('late@robots.example', mailing.api);
    await mailing.mailbox.letterTo('late@robots.example');
    // The delivery is recorded after it.
    await until(async () => (await states())['late@robots.example'] === 'SENT');
    expect((await states())['early@robots.example']).toBe('NOT_SENT');
    expect(mailing.mailbox.letters).toHaveLength(1);
    expect(await decide('releaseNotices', mailing.api, { states: ['WAITING'] })).toEqual({
      count: 0,
      errors: [],
    });
    expect(await decide('releaseNotices', mailing.api)).toEqual({ count: 1, errors: [] });
    await mailing.mailbox.letterTo('early@robots.example');
    await until(async () => (await states())['early@robots.example'] === 'SENT');
  });

  it('can be discarded, and are never sent then', async () => {
    await approve('early@robots.example');
    expect(await decide('discardNotices', test.api, { states: ['NOT_SENT'] })).toEqual({
      count: 1,
      errors: [],
    });
    expect(await states()).toEqual({ 'early@robots.example': 'DISCARDED' });
    mailing = await startMailingReplica(test.databaseUrl);
    expect(await decide('releaseNotices', mailing.api)).toEqual({ count: 0, errors: [] });
  });

  it('cannot be released without a mail server', async () => {
    await approve('early@robots.example');
    expect(await decide('releaseNotices', test.api)).toEqual({
      count: null,
      errors: [{ code: 'WRONG_STATUS', path: ['eventId'] }],
    });
    expect(await states()).toEqual({ 'early@robots.example': 'NOT_SENT' });
  });

  it('include those that were queued when a server without a mail server starts', async () => {
    const exhibitor = await test.rows.exhibitor(event);
    await test.sql.query(
      `insert into mail_outbox (event_id, exhibitor_id, recipient, subject, text, attempts)
        values ($1, $2, 'untried@robots.example', 'Approved', 'You are in.', 0),
          ($1, $2, 'tried@robots.example', 'Approved', 'You are in.', 1)`,
      [event, exhibitor],
    );
    await test.settle();
    expect(await states()).toEqual({ 'untried@robots.example': 'QUEUED', 'tried@robots.example': 'QUEUED' });
    const replica = await startReplica(test.databaseUrl);
    await replica.close();
    expect(await states()).toEqual({
      'untried@robots.example': 'NOT_SENT',
      'tried@robots.example': 'QUEUED',
    });
  });
});
