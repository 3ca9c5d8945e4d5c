import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { ReferencesInEvent } from '../../../platform/database/rows/references.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

/** A decision about a registration. */
@Entity('exhibitor_review')
@Index('ix_exhibitor_review_exhibitor', ['exhibitorId', 'at'])
export class ExhibitorReviewEntity extends Identified {
  @Column('uuid')
  @Index('ix_exhibitor_review_unnotified', { where: 'notified_at is null' })
  eventId: string;

  @Column('uuid')
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_exhibitor_review_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @Column('text')
  @Check(
    'ck_exhibitor_review_decision',
    `decision in ('APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES', 'REOPEN')`,
  )
  decision: 'APPROVE' | 'REJECT' | 'WAITLIST' | 'REQUEST_CHANGES' | 'REOPEN';

  @Column('text', { nullable: true })
  @Check('ck_exhibitor_review_note', 'length(note) between 1 and 5000')
  note: string | null;

  /** Visible to staff only. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_review_internal_note', 'length(internal_note) between 1 and 5000')
  internalNote: string | null;

  /** No foreign key, because the decision outlives the account. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actor: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly at: Date;

  /** When the applicant was notified; null until then. */
  @Column('timestamptz', { nullable: true })
  notifiedAt: Date | null;
}
