import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { ReferencesInEvent } from '../../../platform/database/rows/references.js';
import { ReviewDecision } from '../review-decision.type.js';
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
  @OneOf('ck_exhibitor_review_decision', Object.values(ReviewDecision))
  decision: ReviewDecision;

  @Column('text', { nullable: true })
  @Check('ck_exhibitor_review_note', 'length(note) between 1 and 5000')
  note: string | null;

  /** Visible to staff only. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_review_internal_note', 'length(internal_note) between 1 and 5000')
  internalNote: string | null;

  /** No foreign key: the decision stays when the account is deleted. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actor: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly at: Date;

  /** When the applicant was notified; null if not yet. */
  @Column('timestamptz', { nullable: true })
  notifiedAt: Date | null;
}
