import { Check, Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { EventEntity } from '../../../fair/event/event.entity.js';
import { References } from '../../../platform/database/rows/references.js';

/** The columns of lists of one form that an organizer has assigned to fields or ignored. */
@Entity('import_mapping')
export class ImportMappingEntity {
  @PrimaryColumn('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_import_mapping_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @PrimaryColumn('text')
  kind: string;

  /** The digest of the set of headers. */
  @PrimaryColumn('text')
  @Check('ck_import_mapping_shape', 'length(shape) = 64')
  shape: string;

  /** Fields by header; null for an ignored column. */
  @Column('jsonb')
  @Check('ck_import_mapping_fields', `jsonb_typeof(fields) = 'object'`)
  fields: Readonly<Record<string, string | null>>;
}
