import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

/** A zone of an event: an area with one theme, across halls. */
@Entity('zone')
@Unique('uq_zone_event', ['eventId', 'id'])
@Unique('uq_zone_slug', ['eventId', 'slug'])
export class ZoneEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_zone_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_zone_slug', 'is_slug(slug)')
  slug: string;

  @Column('jsonb')
  @Check('ck_zone_name', 'is_localized_text(name)')
  name: LocalizedText;

  @Column('integer', { default: 0 })
  position: number;

  /** The maximum number of approved exhibitors that apply for this zone. */
  @Column('integer', { nullable: true })
  @Check('ck_zone_exhibitor_quota', 'exhibitor_quota >= 0')
  exhibitorQuota: number | null;
}

export type NewZone = NewRow<ZoneEntity, 'id' | 'position'>;
