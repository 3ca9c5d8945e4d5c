import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { OneOf } from '../database/rows/one-of.js';
import { Identified } from '../database/rows/versioned.js';

const KINDS = ['DECISION', 'ORGANIZER', 'INVITATION', 'PASSWORD', 'SIGN_UP'] as const;

/** A mail that is to be sent or was sent. */
@Entity('mail_outbox')
@Check(
  'ck_mail_outbox_content',
  `case when kind in ('DECISION', 'ORGANIZER') then event_id is not null and exhibitor_id is not null and subject is not null
      and text is not null and subject_id is null
    else subject is null and text is null and subject_id is not null and expires_at is not null end`,
)
@Check('ck_mail_outbox_discarded', 'discarded_at is null or (sent_at is null and due_at is null)')
@Check('ck_mail_outbox_sent', 'sent_at is null or due_at is null')
@Check('ck_mail_outbox_without_server', 'not without_server or released_at is not null or due_at is null')
@ForeignKey('exhibitor', ['eventId', 'exhibitorId'], ['eventId', 'id'], {
  name: 'fk_mail_outbox_exhibitor',
  onDelete: 'CASCADE',
})
@Index('ix_mail_outbox_event', ['eventId', 'createdAt', 'id'])
export class MailOutboxEntity extends Identified {
  @Column('uuid', { nullable: true })
  @ForeignKey('event', { name: 'fk_mail_outbox_event', onDelete: 'CASCADE' })
  eventId: string | null;

  @Column('uuid', { nullable: true })
  @Index('ix_mail_outbox_exhibitor')
  exhibitorId: string | null;

  @Column('text')
  @Check('ck_mail_outbox_recipient', 'length(recipient) between 3 and 254')
  recipient: string;

  @Column('text', { nullable: true })
  @Check('ck_mail_outbox_subject', 'length(subject) between 1 and 1000')
  @Check('ck_mail_outbox_subject_line', `subject !~ '[[:cntrl:]]'`)
  subject: string | null;

  @Column('text', { nullable: true })
  @Check('ck_mail_outbox_text', 'length(text) between 1 and 60000')
  text: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('integer', { default: 0 })
  attempts: number;

  /** The time of the next attempt. Null after the last one. */
  @Column('timestamptz', { nullable: true, default: () => 'clock_timestamp()' })
  @Index('ix_mail_outbox_due', { where: 'due_at is not null' })
  dueAt: Date | null;

  /** The end of the lease of the replica that sends the mail. */
  @Column('timestamptz', { nullable: true })
  @Index('ix_mail_outbox_leased', { where: 'leased_until is not null' })
  leasedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('text', { default: 'DECISION' })
  @OneOf('ck_mail_outbox_kind', KINDS)
  kind: (typeof KINDS)[number];

  /** The invitation, account or sign-up of a mail with a secret, whose text is not stored. */
  @Column('uuid', { nullable: true })
  @Index('ix_mail_outbox_subject')
  subjectId: string | null;

  @Column('timestamptz', { nullable: true })
  @Index('ix_mail_outbox_attempted')
  attemptedAt: Date | null;

  /** The time at which an operator requested another attempt to send the mail. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  discardedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** Whether the mail was written while no mail server was configured. It is sent only after its release. */
  @Column('boolean', { default: false })
  withoutServer: boolean;
}
