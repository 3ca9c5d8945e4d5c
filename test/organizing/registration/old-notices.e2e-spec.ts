import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { OutboxService } from '../../../src/platform/mail/outbox.service.js';
import { OutboxWorker } from '../../../src/platform/mail/outbox.worker.js';
import { mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { type Mailbox, startMailbox } from '../../setup/mailbox.js';

const NOTICES = 'notices(first: 100) { nodes { id to state } }';

describe('old mails about decisions', () => {
  let mailbox: Mailbox;
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;
  let reviewer: Headers;

  const open = async (environment: Record<string, string> = {}): Promise<void> => {
    mailbox = await startMailbox();
    test = await startTestCatalog({ environment: { SMTP_URL: mailbox.url, ...environment } });
    await test.app.get(OutboxWorker).onApplicationShutdown();
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    await test.settle();
  };

  afterEach(async () => {
    await test.close();
    await mailbox.close();
  });

  const write = async (count: number, age: string): Promise<void> => {
    const exhibitor = await test.rows.exhibitor(event);
    await test.sql.query(
      `insert into mail_outbox (event_id, exhibitor_id, recipient, subject, text, created_at, due_at)
        select $1, $2, number || '@robots.example', 'Approved', 'You are in.', now() - $4::interval,
          now() - $4::interval from generate_series(1, $3) number`,
      [event, exhibitor, count, age],
    );
  };
  const states = async (): Promise<Record<string, number>> => {
    const { nodes } = await test.api.ofEvent('spring', NOTICES, organizer);
    const counts: Record<string, number> = {};
    for (const { state } of nodes) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  };
  const decide = async (name: string, input: object = {}, headers = organizer): Promise<Data> => {
    const query = mutation(name, 'count').replace(/\$input: \w+/, '$input: NoticesInput');
    const variables = { input: { eventId: encodeCatalogId('EVENT', event), ...input } };
    return (await test.api.data(query, variables, headers))[name];
  };
  const deliver = () => test.app.get(OutboxService).deliver();

  it('wait for an organizer while new ones are sent', async () => {
    await open({ MAILS_PER_MINUTE: '6000' });
    await write(30, '3 days');
    await write(2, '1 minute');
    await deliver();
    expect(mailbox.letters).toHaveLength(2);
    expect(await states()).toEqual({ WAITING: 30, SENT: 2 });
  });

  it('are sent after their release, all or some', async () => {
    await open({ MAILS_PER_MINUTE: '6000' });
    await write(5, '3 days');
    const { nodes } = await test.api.ofEvent('spring', NOTICES, organizer);
    expect(await decide('releaseNotices', { noticeIds: [nodes[0].id, nodes[1].id] })).toEqual({
      count: 2,
      errors: [],
    });
    await deliver();
    expect(await states()).toEqual({ SENT: 2, WAITING: 3 });
    expect(await decide('releaseNotices')).toEqual({ count: 3, errors: [] });
    await deliver();
    expect([mailbox.letters.length, await states()]).toEqual([5, { SENT: 5 }]);
  });

  it('are never sent after they are discarded', async () => {
    await open({ MAILS_PER_MINUTE: '6000' });
    await write(3, '3 days');
    expect(await decide('discardNotices')).toEqual({ count: 3, errors: [] });
    expect(await decide('releaseNotices')).toEqual({ count: 0, errors: [] });
    await deliver();
    expect([mailbox.letters.length, await states()]).toEqual([0, { DISCARDED: 3 }]);
  });

  it('are all left unchanged if one of them is not waiting, and the error path contains its index', async () => {
    await open();
    await write(1, '3 days');
    await write(1, '1 minute');
    const { nodes } = await test.api.ofEvent('spring', NOTICES, organizer);
    const noticeIds = nodes.map(({ id }: Data) => id);
    const place = nodes.findIndex(({ state }: Data) => state === 'QUEUED');
    const path = ['noticeIds', String(place)];
    expect(await decide('releaseNotices', { noticeIds })).toEqual({
      count: null,
      errors: [{ code: 'NOT_FOUND', path }],
    });
    expect(await states()).toEqual({ WAITING: 1, QUEUED: 1 });
  });

  it('can be released by organizers only', async () => {
    await open();
    await expect(decide('releaseNotices', {}, reviewer)).rejects.toThrow('Your roles do not allow this.');
  });

  it('wait from the age that MAIL_MAX_AGE_HOURS sets', async () => {
    await open({ MAIL_MAX_AGE_HOURS: '100' });
    await write(1, '3 days');
    await write(1, '5 days');
    expect(await states()).toEqual({ QUEUED: 1, WAITING: 1 });
  });

  it('are sent at the configured rate for all servers together', async () => {
    await open({ MAILS_PER_MINUTE: '120' });
    await write(30, '1 minute');
    const outbox = test.app.get(OutboxService);
    const started = Date.now();
    await Promise.all([outbox.deliver(), outbox.deliver(), outbox.deliver()]);
    await outbox.deliver();
    const seconds = Math.floor((Date.now() - started) / 1000) + 1;
    expect(mailbox.letters.length).toBeGreaterThan(0);
    expect(mailbox.letters.length).toBeLessThanOrEqual(2 * seconds);
    // Simulates a minute in which all mails were sent in its second half.
    await test.sql.query(
      `update mail_outbox set attempted_at = now() - interval '30 seconds' where sent_at is not null`,
    );
    await test.sql.query(
      `insert into mail_outbox (event_id, exhibitor_id, recipient, subject, text, attempted_at, sent_at, due_at)
        select event_id, exhibitor_id, recipient, subject, text, now() - interval '30 seconds', now(), null
        from mail_outbox, generate_series(1, 120) where sent_at is not null`,
    );
    const before = mailbox.letters.length;
    await outbox.deliver();
    expect(mailbox.letters).toHaveLength(before);
  });
});
