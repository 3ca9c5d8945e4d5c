import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { insertRows } from '../database/insert-rows.js';
import type { Sql } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { MailService } from './mail.service.js';

/** A mail that is to be sent once the transaction has committed, and whom of which event it concerns. */
export interface NewMail {
  event_id: string;
  exhibitor_id: string;
  recipient: string;
  subject: string;
  text: string;
}

/** A mail that this replica sends now. */
interface LeasedMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
}

const BATCH = 20;
/** Longer than a batch takes with a server that answers nothing; a replica that died is waited for no longer. */
const LEASE = '10 minutes';
/** The last attempt comes after more than a day; then people have to look. */
const ATTEMPTS = 12;

/** Keeps mails until the mail server has taken them: at least once each, in the order in which they were written. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: MailService,
  ) {}

  /** Whether there is a mail server at all; without one mails stay where they are. */
  get available(): boolean {
    return this.mail.available;
  }

  /** Writes mails in the open transaction; without it none is sent. */
  async write(mails: readonly NewMail[]): Promise<void> {
    for (let start = 0; start < mails.length; start += 1000) {
      await insertRows(this.transactions.sql, 'mail_outbox', mails.slice(start, start + 1000));
    }
  }

  /** Sends all that is due; leaves it to another replica that is at it. */
  async deliver(): Promise<void> {
    if (!this.available) return;
    for (;;) {
      const mails = await this.transactions.run((sql) => lease(sql));
      for (const mail of mails) await this.#send(mail);
      if (mails.length < BATCH) return;
    }
  }

  // Outside of a transaction: a mail server may take longer than any lock may be held.
  async #send({ id, recipient, subject, text }: LeasedMail): Promise<void> {
    // The same each time, so that a mail that comes twice can be told to be one.
    const sent = await this.mail.send({ to: recipient, subject, text, messageId: `<${id}@vitrine>` });
    await this.transactions.run((sql) => sql.query({ text: sent ? SENT : NOT_SENT, values: [id] }));
  }
}

async function lease(sql: Sql): Promise<LeasedMail[]> {
  const [turn] = await sql.query<{ taken: boolean }>({
    text: `select pg_try_advisory_xact_lock(${String(ADVISORY_LOCKS.outbox)}) as taken`,
  });
  if (!turn?.taken) return [];
  // A statement of its own, which sees what the last replica at it has committed.
  return sql.query<LeasedMail>({
    text: `with due as materialized (
        select id from mail_outbox where due_at <= clock_timestamp()
          and not exists (select from mail_outbox where leased_until > clock_timestamp())
        order by due_at, id limit ${String(BATCH)}),
      leased as (
        update mail_outbox stored set leased_until = clock_timestamp() + interval '${LEASE}', attempts = attempts + 1
        from due where stored.id = due.id returning stored.id, recipient, subject, text)
      select * from leased order by id`,
  });
}

const SENT =
  'update mail_outbox set sent_at = clock_timestamp(), due_at = null, leased_until = null where id = $1';

// After one minute, two, four and so on, at most six hours.
const NOT_SENT = `
  update mail_outbox set leased_until = null, due_at = case when attempts < ${String(ATTEMPTS)} then
    clock_timestamp() + least(interval '1 minute' * power(2, attempts - 1), interval '6 hours') end
  where id = $1`;
