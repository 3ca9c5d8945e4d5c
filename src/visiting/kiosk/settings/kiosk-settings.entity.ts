import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../../../fair/event/event.entity.js';
import { References } from '../../../platform/database/rows/references.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

/** An object that the attract screen shows, in the form that devices receive. */
export interface PlaylistItem {
  /** The global id of an exhibitor, a product or a session. */
  id: string;
  /** The first instant at which it is shown; null from the start. */
  from: string | null;
  /** The instant from which it is no longer shown; null for no end. */
  until: string | null;
}

/** The common settings of all kiosks of an event. */
@Entity('kiosk_settings')
@Unique('uq_kiosk_settings_event', ['eventId'])
export class KioskSettingsEntity extends Identified {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_kiosk_settings_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  /** Stored as plain text, because organizers pass it on to the staff near the kiosks. */
  @Column('text', { nullable: true })
  @Check('ck_kiosk_settings_diagnostics_pin', `diagnostics_pin ~ '^[0-9]{4,8}$'`)
  diagnosticsPin: string | null;

  @Column('jsonb', { default: [] })
  @Check(
    'ck_kiosk_settings_playlist',
    `jsonb_typeof(playlist) = 'array' and jsonb_array_length(playlist) <= 50`,
  )
  playlist: PlaylistItem[];

  /** 0 until the first change, which inserts the row. */
  @Column({ type: 'integer', default: 0, insert: false, update: false })
  readonly version: number;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly updatedAt: Date;
}
