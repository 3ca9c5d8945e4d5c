import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { addRows } from '../database/rows/add-rows.js';
import type { Sql } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { DISCARD, leaseStatement, NOT_SENT, RELEASE, SENT, UNWANTED } from './outbox-statements.js';
import { MailOutboxEntity } from './mail-outbox.entity.js';
import { MailService } from './mail.service.js';

/** A mail about an exhibitor, which is sent once the transaction has committed. */
export type NewMail = Required<
  Pick<MailOutboxEntity, 'eventId' | 'exhibitorId' | 'recipient' | 'subject' | 'text'>
>;

/** The kinds of mails whose text contains a secret. */
export type SecretMailKind = 'INVITATION' | 'PASSWORD' | 'SIGN_UP';

/** A mail with a secret: its text is composed when it is sent, and is stored nowhere. */
export interface SecretMail {
  kind: SecretMailKind;
  /** The id of the invitation, the account or the sign-up. */
  subject_id: string;
  event_id: string | null;
  recipient: string;
}

/** The words of a mail. */
export interface MailText {
  subject: string;
  text: string;
}

/** Composes the mail about an invitation or an account; null if the mail is no longer needed. */
export type ComposeMail = (subjectId: string) => Promise<MailText | null>;

/** A mail that this replica sends now. */
interface LeasedMail {
  id: string;
  kind: 'DECISION' | SecretMailKind;
  subject_id: string | null;
  recipient: string;
  subject: string | null;
  text: string | null;
}

const BATCH = 20;
/** How long a mail with a secret is useful. */
const WORTH_SENDING: Readonly<Record<SecretMailKind, string>> = {
  INVITATION: '1 day',
  PASSWORD: '30 minutes',
  SIGN_UP: '1 day',
};

/**
 * Stores mails until the mail server accepts them, each sent at least once. Mails about accounts precede
 * those about decisions; otherwise the order is that of writing. The operator limits the number per minute.
 */
@Injectable()
export class OutboxService {
  readonly #composers = new Map<string, ComposeMail>();

  constructor(
    @InjectRepository(MailOutboxEntity) private readonly rows: Repository<MailOutboxEntity>,
    private readonly transactions: Transactions,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Whether a mail server is configured; without one mails stay in the outbox. */
  get available(): boolean {
    return this.mail.available;
  }

  /** Registers the composer of a kind of mails. */
  composeBy(kind: SecretMailKind, compose: ComposeMail): void {
    this.#composers.set(kind, compose);
  }

  /** Writes mails in the open transaction; a rollback removes them. */
  async write(mails: readonly NewMail[]): Promise<void> {
    for (let start = 0; start < mails.length; start += 1000) {
      await addRows(this.rows, mails.slice(start, start + 1000));
    }
  }

  /** Writes mails with secrets in the open transaction, in place of unsent ones about the same subject. */
  async writeSecret(mails: readonly SecretMail[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: `update mail_outbox set due_at = null, discarded_at = clock_timestamp()
        where subject_id = any($1) and due_at is not null`,
      values: [mails.map(({ subject_id }) => subject_id)],
    });
    for (const kind of ['INVITATION', 'PASSWORD', 'SIGN_UP'] as const) {
      await sql.query({
        text: `insert into mail_outbox (kind, subject_id, event_id, recipient, expires_at)
          select $1, subject_id, event_id, recipient, now() + $3::interval
          from json_to_recordset($2) as mail(kind text, subject_id uuid, event_id uuid, recipient text)
          where mail.kind = $1`,
        values: [kind, JSON.stringify(mails), WORTH_SENDING[kind]],
      });
    }
  }

  /**
   * Releases or discards old waiting decisions of an event, with these ids or all, at most `maximum`; returns
   * their ids.
   */
  async decide(
    eventId: string,
    ids: readonly string[] | null,
    decision: 'RELEASE' | 'DISCARD',
    maximum: number,
  ): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: decision === 'RELEASE' ? RELEASE : DISCARD,
      values: [eventId, ids, this.config.mailMaxAgeHours, maximum],
    });
    return rows.map(({ id }) => id);
  }

  /** Moves the mails about one exhibitor to another one of its event. */
  async move(fromId: string, toId: string): Promise<void> {
    await this.transactions.sql.query({
      text: 'update mail_outbox set exhibitor_id = $2 where exhibitor_id = $1',
      values: [fromId, toId],
    });
  }

  /** Sends all that is due; leaves it to another replica that is at it. */
  async deliver(): Promise<void> {
    if (!this.available) return;
    for (;;) {
      const mails = await this.transactions.run((sql) => this.#lease(sql));
      for (const mail of mails) await this.#send(mail);
      if (mails.length < BATCH) return;
    }
  }

  // Outside of a transaction: a mail server may take longer than the maximum time of a lock.
  async #send(mail: LeasedMail): Promise<void> {
    const words = await this.#wordsOf(mail);
    const { id, recipient } = mail;
    // The same for each attempt, so that recipients can detect a repeated mail.
    const messageId = `<${id}@vitrine>`;
    const sent = words !== null && (await this.mail.send({ to: recipient, ...words, messageId }));
    const outcome = words === null ? UNWANTED : sent ? SENT : NOT_SENT;
    await this.transactions.run((sql) => sql.query({ text: outcome, values: [id] }));
  }

  async #wordsOf({ kind, subject_id, subject, text }: LeasedMail): Promise<MailText | null> {
    if (subject_id === null) return { subject: subject ?? '', text: text ?? '' };
    return (await this.#composers.get(kind)?.(subject_id)) ?? null;
  }

  async #lease(sql: Sql): Promise<LeasedMail[]> {
    const [turn] = await sql.query<{ taken: boolean }>({
      text: `select pg_try_advisory_xact_lock(${String(ADVISORY_LOCKS.outbox)}) as taken`,
    });
    if (!turn?.taken) return [];
    // A separate statement, which sees the commit of the previous replica.
    return sql.query<LeasedMail>(
      leaseStatement(BATCH, this.config.mailsPerMinute, this.config.mailMaxAgeHours),
    );
  }
}
