import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { EventEntity } from '../../../fair/event/event.entity.js';
import { References } from '../../../platform/database/rows/references.js';
import type { CreatedObjects } from './create-places.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

const KINDS = ['exhibitors', 'products', 'booths', 'sessions', 'venues', 'halls'] as const;

/** A completed import. */
@Entity('import_job')
@Index('ix_import_job_event', ['eventId', 'importedAt'])
export class ImportJobEntity extends Identified {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_import_job_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @OneOf('ck_import_job_kind', KINDS)
  kind: (typeof KINDS)[number];

  @Column('text')
  @Check('ck_import_job_actor', 'length(actor) between 1 and 254')
  actor: string;

  @Column('integer')
  @Check('ck_import_job_created', 'created >= 0')
  created: number;

  @Column('integer')
  @Check('ck_import_job_changed', 'changed >= 0')
  changed: number;

  /** Ids of the categories, halls, booths and venues that the import created. */
  @Column('jsonb', { default: {} })
  @Check('ck_import_job_made', `jsonb_typeof(made) = 'object'`)
  made: CreatedObjects;

  @Column('timestamptz', { default: () => 'now()' })
  importedAt: Date;

  @Column('timestamptz', { nullable: true })
  revertedAt: Date | null;

  @Column('text', { nullable: true })
  @Check('ck_import_job_file', 'length(file) between 1 and 255')
  file: string | null;

  /** The digest of the set of headers. Null for a file of returned rows. */
  @Column('text', { nullable: true })
  @Check('ck_import_job_shape', 'length(shape) = 64')
  shape: string | null;

  @Column('text', { nullable: true })
  @Check('ck_import_job_reverted_by', 'length(reverted_by) between 1 and 254')
  revertedBy: string | null;
}
