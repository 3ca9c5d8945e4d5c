import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { ReferencesInEvent } from '../../../platform/database/rows/references.js';
import { Versioned } from '../../../platform/database/rows/versioned.js';

/** The notes and labels of the event's staff about an exhibitor. */
@Entity('exhibitor_note')
@Unique('uq_exhibitor_note_exhibitor', ['exhibitorId'])
export class ExhibitorNoteEntity extends Versioned {
  @Column('uuid')
  @Index('ix_exhibitor_note_event')
  eventId: string;

  @Column('uuid')
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_exhibitor_note_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @Column('text', { nullable: true })
  @Check('ck_exhibitor_note_internal_notes', 'length(internal_notes) between 1 and 10000')
  internalNotes: string | null;

  /** Sorted, without duplicates. */
  @Column('text', { array: true, default: '{}' })
  @Check('ck_exhibitor_note_labels', 'cardinality(labels) <= 20')
  labels: string[];
}
