import { Check, Column, Entity, Index, type Relation, VirtualColumn } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { BoothEntity } from '../../fair/booth/booth.entity.js';
import { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Identified } from '../../platform/database/rows/versioned.js';

const KINDS = ['HELD', 'ASSIGNED'] as const;

/** A hold or an assignment of a booth by an exhibitor. It is live until it is released. */
@Entity('booth_allocation')
@Check('ck_booth_allocation_hold', `(kind = 'HELD') = (held_until is not null)`)
@Index('ix_booth_allocation_booth', ['boothId', 'createdAt', 'id'])
@Index('ix_booth_allocation_owner', ['eventId', 'exhibitorId'])
@Index('ux_booth_allocation_live', ['boothId', 'exhibitorId'], { unique: true, where: 'released_at is null' })
export class BoothAllocationEntity extends Identified {
  @Column('uuid')
  eventId: string;

  /** A booth has at most one live allocation, unless its allocations are shared. */
  @Column('uuid')
  @Index('ux_booth_allocation_exclusive', { unique: true, where: 'released_at is null and not shared' })
  boothId: string;

  @ReferencesInEvent(() => BoothEntity, 'fk_booth_allocation_booth', { onDelete: 'CASCADE' })
  readonly booth?: Relation<BoothEntity>;

  @Column('uuid')
  @Index('ix_booth_allocation_exhibitor', { where: 'released_at is null' })
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_booth_allocation_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @Column('text')
  @OneOf('ck_booth_allocation_kind', KINDS)
  kind: (typeof KINDS)[number];

  /** Whether other live allocations of the booth are allowed. */
  @Column('boolean', { default: false })
  shared: boolean;

  /** When a hold expires; null for an assignment. */
  @Column('timestamptz', { nullable: true })
  @Index('ix_booth_allocation_hold', { where: `released_at is null and kind = 'HELD'` })
  heldUntil: Date | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  /** Whether the hold has expired by the database's clock. */
  @VirtualColumn({
    type: 'boolean',
    query: (row) => `coalesce(${row}.held_until <= clock_timestamp(), false)`,
  })
  readonly isExpired: boolean;
}

export type NewAllocation = NewRow<BoothAllocationEntity, 'id' | 'shared'>;
