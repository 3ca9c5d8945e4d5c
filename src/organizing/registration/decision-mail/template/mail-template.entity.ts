import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../../../../fair/event/event.entity.js';
import { OneOf } from '../../../../platform/database/rows/one-of.js';
import { References } from '../../../../platform/database/rows/references.js';
import { ReviewDecision } from '../../review-decision.type.js';
import { Identified } from '../../../../platform/database/rows/versioned.js';

/** A text of an organizer that replaces a default text of the mails about decisions. */
@Entity('mail_template')
@Unique('uq_mail_template', ['eventId', 'decision', 'locale'])
@Check('ck_mail_template_whole', '(subject is null) = (body is null)')
export class MailTemplateEntity extends Identified {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_mail_template_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @OneOf('ck_mail_template_decision', Object.values(ReviewDecision))
  decision: ReviewDecision;

  @Column('text')
  @Check('ck_mail_template_locale', 'length(locale) between 2 and 100')
  locale: string;

  /** Null after a reset, as `body` is. The row stays, so that no version number is used twice. */
  @Column('text', { nullable: true })
  @Check('ck_mail_template_subject', `length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'`)
  subject: string | null;

  @Column('text', { nullable: true })
  @Check('ck_mail_template_body', 'length(body) between 1 and 5000')
  body: string | null;

  @Column({ type: 'integer', default: 0, insert: false, update: false })
  readonly version: number;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly updatedAt: Date;
}
