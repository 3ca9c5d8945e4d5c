import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import { HallEntity } from '../venue/hall.entity.js';
import { ZoneEntity } from '../venue/zone.entity.js';

/** A corner of a booth, in metres from the north-west corner of the hall. */
export interface Point {
  x: number;
  y: number;
}

/** A booth in a hall. Its allocations refer to the exhibitors. */
@Entity('booth')
@Unique('uq_booth_code', ['hallId', 'key'])
@Unique('uq_booth_event', ['eventId', 'id'])
export class BoothEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @Column('uuid')
  hallId: string;

  @ReferencesInEvent(() => HallEntity, 'fk_booth_hall', { onDelete: 'CASCADE' })
  readonly hall?: Relation<HallEntity>;

  @Column('uuid', { nullable: true })
  @Index('ix_booth_zone')
  zoneId: string | null;

  @ReferencesInEvent(() => ZoneEntity, 'fk_booth_zone', { deferrable: 'INITIALLY IMMEDIATE' })
  readonly zone?: Relation<ZoneEntity> | null;

  /** The code as it is printed. */
  @Column('text')
  @Check(
    'ck_booth_code',
    `length(code) between 1 and 40 and code = btrim(code) and code !~ '[[:cntrl:];:,|]'`,
  )
  code: string;

  /** The code without case, spaces and separators. A trigger sets it. */
  @Column({ type: 'text', insert: false, update: false })
  @Check('ck_booth_key', 'length(key) between 1 and 80')
  readonly key: string;

  /** In square metres. */
  @Column('double precision', { nullable: true })
  @Check('ck_booth_area', 'area > 0 and area <= 100000')
  area: number | null;

  /** The corners of the booth in their order. */
  @Column('jsonb', { nullable: true })
  @Check('ck_booth_outline', 'is_outline(outline)')
  outline: Point[] | null;

  /** A blocked booth cannot be allocated. */
  @Column('boolean', { default: false })
  blocked: boolean;
}

export type NewBooth = NewRow<BoothEntity, 'id' | 'blocked'>;
