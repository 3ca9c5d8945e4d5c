import { OutboxService } from '../../../src/platform/mail/outbox.service.js';
import { OutboxWorker } from '../../../src/platform/mail/outbox.worker.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { type Mailbox, startMailbox, tokenOf } from '../../setup/mailbox.js';

const EMAIL = 'late@example.org';

describe('mails with links while the mail server is unreachable', () => {
  let mailbox: Mailbox;
  let test: TestCatalog;
  let eventId: string;
  let organizer: Headers;

  beforeEach(async () => {
    mailbox = await startMailbox();
    test = await startTestCatalog({
      environment: { SMTP_URL: mailbox.url, MAILS_PER_MINUTE: '6000', LOG_LEVEL: 'silent' },
    });
    await test.app.get(OutboxWorker).onApplicationShutdown();
    await mailbox.close();
    const event = await test.rows.event({ slug: 'spring' });
    eventId = encodeCatalogId('EVENT', event);
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    const input = { email: EMAIL, role: 'REVIEWER', eventId };
    await test.api.data(mutation('inviteAccount', 'sent'), { input }, organizer);
  });

  afterEach(() => test.close());

  /** Attempts delivery at this age of the mail, after the attempts that this age implies. */
  const tryAfter = async (age: string, attempts: number): Promise<void> => {
    const values = [age];
    await test.sql.query(
      `update invitation set expires_at = created_at + interval '7 days' - $1::interval`,
      values,
    );
    await test.sql.query(
      `update mail_outbox set attempts = $2, due_at = now(), expires_at = expires_at - $1::interval`,
      [age, attempts],
    );
    await test.app.get(OutboxService).deliver();
  };
  const state = async (): Promise<object> => {
    const { rows } = await test.sql.query('select attempts, due_at is not null as due from mail_outbox');
    return rows[0];
  };

  it('are retried as long as the link of the invitation is valid', async () => {
    await tryAfter('3 days', 20);
    expect(await state()).toEqual({ attempts: 21, due: true });
    await tryAfter('4 days 1 minute', 36);
    expect(await state()).toEqual({ attempts: 37, due: false });
  });

  it('are delivered on the third day if the server is back', async () => {
    await tryAfter('2 days', 16);
    const back = await startMailbox(Number(new URL(mailbox.url).port));
    try {
      await tryAfter('1 minute', 17);
      expect(back.letters).toHaveLength(1);
      const input = {
        token: tokenOf(back.letters[0] ?? ''),
        name: 'Li Wei',
        password: 'a horse and a battery',
      };
      const { acceptInvitation } = await test.api.data(mutation('acceptInvitation'), { input });
      expect(acceptInvitation.errors).toEqual([]);
    } finally {
      await back.close();
    }
  });

  it('are delivered at once after the clock was an hour ahead', async () => {
    await test.sql.query("update mail_outbox set due_at = now() + interval '59 minutes'");
    // 100 mails of the wrong hour, the limit of a second, and the lease of a server that ended in it.
    await test.sql.query(`insert into mail_outbox
        (kind, subject_id, event_id, recipient, expires_at, attempts, attempted_at, sent_at, due_at, leased_until)
      select kind, subject_id, event_id, recipient, expires_at, 1, now() + interval '59 minutes', now() + interval '59 minutes',
        null, now() + interval '69 minutes' from mail_outbox, generate_series(1, 100)`);
    const back = await startMailbox(Number(new URL(mailbox.url).port));
    try {
      await test.app.get(OutboxService).deliver();
      expect(back.letters).toHaveLength(1);
    } finally {
      await back.close();
    }
  });

  it('for a password reset expire after half an hour', async () => {
    const { email } = await test.accounts.withPassword('a horse and a battery');
    await test.api.data(mutation('requestPasswordReset', 'link'), { input: { email } });
    const dueFor = `select extract(epoch from expires_at - created_at)::int / 60 as minutes from mail_outbox
      where kind = 'PASSWORD'`;
    let rows: unknown[] = [];
    while (rows.length === 0) ({ rows } = await test.sql.query(dueFor));
    expect(rows).toEqual([{ minutes: 30 }]);
  });
});
