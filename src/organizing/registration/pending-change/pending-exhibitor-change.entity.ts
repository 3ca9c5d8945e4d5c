import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { MediaEntity } from '../../../fair/media/media.entity.js';
import { PENDING_DECISIONS, PendingChangeRow } from '../../../fair/pending-change/pending-change.entity.js';
import { isOneOf } from '../../../platform/database/rows/one-of.js';
import { ReferencesInEvent } from '../../../platform/database/rows/references.js';

/** A member's change of an approved exhibitor. It waits for staff, or staff have decided about it. */
@Entity('exhibitor_pending_change')
@Check('ck_exhibitor_pending_change_decided', '(decision is null) = (decided_at is null)')
@Check('ck_exhibitor_pending_change_proposed', `jsonb_typeof(proposed) = 'object' and proposed <> '{}'`)
@Check('ck_exhibitor_pending_change_decision', isOneOf('decision', PENDING_DECISIONS))
@Check('ck_exhibitor_pending_change_note', 'length(note) between 1 and 5000')
@Index('ix_exhibitor_pending_change_latest', ['exhibitorId', 'at'])
export class PendingExhibitorChangeEntity extends PendingChangeRow {
  @Column('uuid')
  @Index('ux_exhibitor_pending_change_pending', { unique: true, where: 'decided_at is null' })
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_exhibitor_pending_change_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @Column({
    type: 'uuid',
    nullable: true,
    generatedType: 'STORED',
    asExpression: ` CASE WHEN (decided_at IS NULL) THEN ((proposed ->> 'logoId'::text))::uuid ELSE NULL::uuid END`,
    insert: false,
    update: false,
  })
  @Index('ix_exhibitor_pending_change_logo')
  readonly logoId: string | null;

  @ReferencesInEvent(() => MediaEntity, 'fk_exhibitor_pending_change_logo', {
    deferrable: 'INITIALLY IMMEDIATE',
  })
  readonly logo?: Relation<MediaEntity> | null;
}
