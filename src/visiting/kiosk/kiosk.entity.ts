import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../../fair/event/event.entity.js';
import { References, ReferencesInEvent } from '../../platform/database/rows/references.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import { HallEntity } from '../../fair/venue/hall.entity.js';

/** A kiosk of an event. */
@Entity('kiosk')
@Check('ck_kiosk_position', '(x is null) = (y is null)')
@Unique('uq_kiosk_event', ['eventId', 'id'])
@Index('ix_kiosk_hall', ['eventId', 'hallId'])
export class KioskEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_kiosk_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_kiosk_name', 'length(btrim(name)) between 1 and 100')
  name: string;

  @Column('uuid', { nullable: true })
  hallId: string | null;

  @ReferencesInEvent(() => HallEntity, 'fk_kiosk_hall', { onDelete: 'SET NULL' })
  readonly hall?: Relation<HallEntity> | null;

  /** Metres from the north-west corner of the hall: `x` to the east, `y` to the south. */
  @Column('double precision', { nullable: true })
  @Check('ck_kiosk_x', 'x between 0 and 10000')
  x: number | null;

  @Column('double precision', { nullable: true })
  @Check('ck_kiosk_y', 'y between 0 and 10000')
  y: number | null;

  /** The direction in which a person in front of the screen looks, in degrees clockwise from north. */
  @Column('double precision', { nullable: true })
  @Check('ck_kiosk_heading', 'heading >= 0 and heading < 360')
  heading: number | null;

  /** The width of the screen in millimetres. */
  @Column('integer', { nullable: true })
  @Check('ck_kiosk_panel_width', 'panel_width between 50 and 10000')
  panelWidth: number | null;

  @Column('text', { nullable: true })
  locale: string | null;

  @Column('timestamptz', { nullable: true })
  pairedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('boolean', { default: false })
  persistedQueriesOnly: boolean;
}
