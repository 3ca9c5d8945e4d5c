import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, IsNull, Not, type QueryDeepPartialEntity, Repository } from 'typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { addRows } from '../database/rows/add-rows.js';
import type { Sql } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { ABOUT_EXHIBITORS, dueStatement, IN_STATES, LEASE } from './outbox-statements.js';
import { LINK_VALIDITY, type LinkKind } from './link-validity.js';
import { MailOutboxEntity } from './mail-outbox.entity.js';
import { MailService } from './mail.service.js';

/** A mail about an exhibitor. It is sent after the commit. */
export type NewMail = Required<
  Pick<MailOutboxEntity, 'eventId' | 'exhibitorId' | 'recipient' | 'subject' | 'text'>
> & { kind: 'DECISION' | 'ORGANIZER' };

/** The states of mails that wait for a decision of staff. */
export type WaitingState = 'WAITING' | 'NOT_SENT';

/** A mail with a secret. Its text is composed when it is sent, and is never stored. */
export interface SecretMail {
  kind: LinkKind;
  /** The id of the invitation, the account or the sign-up. */
  subject_id: string;
  event_id: string | null;
  recipient: string;
}

/** The subject and text of a mail. */
export interface MailText {
  subject: string;
  text: string;
}

/** Composes the mail about an invitation, an account or a sign-up. Null if the mail is no longer needed. */
export type ComposeMail = (subjectId: string) => Promise<MailText | null>;

/** A stored mail to an exhibitor. */
export interface ExhibitorMail {
  eventId: string;
  exhibitorId: string;
  recipient: string;
  text: string;
}

/** Returns the text to send for a stored one, with secrets that are never stored. */
export type CompleteMail = (mail: ExhibitorMail) => Promise<string>;

/** A mail that this replica sends now. */
type LeasedMail = Pick<
  MailOutboxEntity,
  'id' | 'kind' | 'subjectId' | 'eventId' | 'exhibitorId' | 'recipient' | 'subject' | 'text' | 'attempts'
>;

/** The result of a leased mail: the columns to set at the end of the lease. */
type Outcome = QueryDeepPartialEntity<MailOutboxEntity>;

const BATCH = 20;
/**
 * The number of attempts for a mail without a link. The last one is about 20 hours after the first one; later an
 * operator must act.
 */
const ATTEMPTS = 12;

/**
 * Stores mails until the mail server accepts them. Each is sent at least once. Mails about accounts precede mails
 * to exhibitors; otherwise the order of writing applies. The operator limits the number per minute.
 */
@Injectable()
export class OutboxService {
  readonly #logger = new Logger('Mail');
  readonly #composers = new Map<string, ComposeMail>();
  #complete: CompleteMail = ({ text }) => Promise.resolve(text);
  /** The results that are not stored yet. No further mail is sent until they are stored. */
  readonly #outcomes = new Map<LeasedMail, Outcome>();

  constructor(
    @InjectRepository(MailOutboxEntity) private readonly rows: Repository<MailOutboxEntity>,
    private readonly transactions: Transactions,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Whether a mail server is configured. Without one, mails to exhibitors stay in the outbox until their release. */
  get isAvailable(): boolean {
    return this.mail.isAvailable;
  }

  /** Registers the composer of a kind of mails. */
  composeBy(kind: LinkKind, compose: ComposeMail): void {
    this.#composers.set(kind, compose);
  }

  /** Registers the completion of the mails to exhibitors. It runs before each attempt to send one. */
  completeBy(complete: CompleteMail): void {
    this.#complete = complete;
  }

  /** Writes mails in the open transaction; a rollback removes them. */
  async write(mails: readonly NewMail[]): Promise<void> {
    for (let start = 0; start < mails.length; start += 1000) {
      const rows = mails.slice(start, start + 1000);
      await addRows(this.rows, this.isAvailable ? rows : rows.map((row) => ({ ...row, ...WITHOUT_SERVER })));
    }
  }

  /** Writes mails with secrets in the open transaction. They replace unsent mails about the same subject. */
  async writeSecret(mails: readonly SecretMail[]): Promise<void> {
    const { sql } = this.transactions;
    const subjects = mails.map(({ subject_id }) => subject_id);
    await this.rows.update(
      { subjectId: Any(subjects), dueAt: Not(IsNull()) },
      { dueAt: null, discardedAt: NOW },
    );
    for (const kind of ['INVITATION', 'PASSWORD', 'SIGN_UP'] as const) {
      await sql.query({
        text: `insert into mail_outbox (kind, subject_id, event_id, recipient, expires_at)
          select $1, subject_id, event_id, recipient, now() + $3::interval
          from json_to_recordset($2) as mail(kind text, subject_id uuid, event_id uuid, recipient text)
          where mail.kind = $1`,
        values: [kind, JSON.stringify(mails), LINK_VALIDITY[kind]],
      });
    }
  }

  /** Keeps the mails to exhibitors that no attempt has tried to send, because no mail server is configured. */
  async keep(): Promise<void> {
    const where = `${ABOUT_EXHIBITORS} and due_at is not null and attempts = 0`;
    await this.transactions.run(() =>
      this.rows
        .createQueryBuilder()
        .update()
        .set({ ...WITHOUT_SERVER, releasedAt: null })
        .where(where)
        .execute(),
    );
  }

  /**
   * Releases or discards mails to exhibitors of an event in one of the states: those with these ids, or all, at
   * most `maximum`. Returns their ids.
   */
  async decide(
    eventId: string,
    { ids, states }: { ids: readonly string[] | null; states: readonly WaitingState[] },
    decision: 'RELEASE' | 'DISCARD',
    maximum: number,
  ): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: IN_STATES,
      values: [eventId, ids, this.config.mailMaxAgeHours, maximum, states],
    });
    const waitingIds = rows.map(({ id }) => id);
    await this.rows.update(
      { id: Any(waitingIds) },
      decision === 'RELEASE' ? { releasedAt: NOW, dueAt: NOW } : { discardedAt: NOW, dueAt: null },
    );
    return waitingIds;
  }

  /** Moves the mails about one exhibitor to another one of its event. */
  async move(fromId: string, toId: string): Promise<void> {
    await this.rows.update({ exhibitorId: fromId }, { exhibitorId: toId });
  }

  /** Sends all due mails, unless another replica is sending. */
  async deliver(): Promise<void> {
    if (!this.isAvailable) return;
    // Repeats the writes that a failure of the database has prevented.
    for (const mail of this.#outcomes.keys()) await this.#endLease(mail);
    for (;;) {
      const mails = await this.transactions.run((sql) => this.#lease(sql));
      for (const mail of mails) this.#outcomes.set(mail, UNTRIED);
      for (const mail of mails) await this.#send(mail);
      if (mails.length < BATCH) return;
    }
  }

  // Runs outside of a transaction, because a mail server may take longer than the maximum time of a lock.
  async #send(mail: LeasedMail): Promise<void> {
    this.#outcomes.set(mail, await this.#outcomeOf(mail));
    await this.#endLease(mail);
  }

  async #outcomeOf(mail: LeasedMail): Promise<Outcome> {
    const words = await this.#wordsOf(mail).catch((error: unknown) => {
      this.#logger.error(`A mail could not be composed yet: ${String(error)}`);
      return undefined;
    });
    if (!words) return words === null ? UNWANTED : NOT_SENT;
    // Equal for each attempt, so that recipients can detect a repeated mail.
    const messageId = `<${mail.id}@vitrine>`;
    return (await this.mail.send({ to: mail.recipient, ...words, messageId })) ? SENT : NOT_SENT;
  }

  /** Stores the outcome, unless another replica has leased the mail meanwhile. */
  async #endLease(mail: LeasedMail): Promise<void> {
    const { id, attempts } = mail;
    const outcome = { ...this.#outcomes.get(mail), leasedUntil: null };
    await this.transactions.run(() => this.rows.update({ id, attempts }, outcome));
    this.#outcomes.delete(mail);
  }

  async #wordsOf({ kind, subjectId, ...mail }: LeasedMail): Promise<MailText | null> {
    if (subjectId !== null) return (await this.#composers.get(kind)?.(subjectId)) ?? null;
    const { eventId, exhibitorId, recipient, subject, text } = mail;
    // The database requires them in a mail to an exhibitor.
    if (eventId === null || exhibitorId === null || subject === null || text === null) return null;
    return { subject, text: await this.#complete({ eventId, exhibitorId, recipient, text }) };
  }

  async #lease(sql: Sql): Promise<LeasedMail[]> {
    const [lock] = await sql.query<{ locked: boolean }>({
      text: `select pg_try_advisory_xact_lock(${String(ADVISORY_LOCKS.outbox)}) as locked`,
    });
    if (!lock?.locked) return [];
    // A separate statement, so that it reads the commit of the previous replica.
    const rows = await sql.query<{ id: string }>(
      dueStatement(BATCH, this.config.mailsPerMinute, this.config.mailMaxAgeHours),
    );
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const leasedUntil = () => `clock_timestamp() + interval '${LEASE}'`;
    await this.rows.update(
      { id: Any(ids) },
      { leasedUntil, attempts: () => 'attempts + 1', attemptedAt: NOW },
    );
    return this.rows.find({ where: { id: Any(ids) }, order: { id: 'ASC' } });
  }
}

const NOW = (): string => 'clock_timestamp()';

/** Also for a mail that was replaced or discarded while the mail server accepted it. */
const SENT: Outcome = { sentAt: NOW, dueAt: null, discardedAt: null };

/** The subject of the mail no longer exists. */
const UNWANTED: Outcome = { discardedAt: NOW, dueAt: null };

/** A mail that is sent only after its release. */
const WITHOUT_SERVER = { withoutServer: true, dueAt: null } as const;

/** The batch ended before this mail. */
const UNTRIED: Outcome = {};
/** Repeats after one minute, two, four and so on, at most six hours, while the mail is needed and its link valid. */
const NOT_SENT: Outcome = {
  dueAt: () => `case
    when discarded_at is null and coalesce(expires_at > clock_timestamp(), attempts < ${String(ATTEMPTS)}) then
      clock_timestamp() + least(interval '1 minute' * power(2, attempts - 1), interval '6 hours') end`,
};
