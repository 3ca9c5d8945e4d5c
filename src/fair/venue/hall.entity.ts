import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { References } from '../../platform/database/references.js';
import type { NewRow } from '../../platform/database/row.js';
import { Versioned } from '../../platform/database/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { VenueEntity } from './venue.entity.js';

/** A stage or room of a hall. */
export interface HallStage {
  /** Unique in the hall. */
  code: string;
  name: LocalizedText;
}

/** A hall of a venue. The floor plan needs both sizes. */
@Entity('hall')
@Check('ck_hall_plan', '(width is null) = (depth is null)')
@Unique('uq_hall_code', ['venueId', 'code'])
@Unique('uq_hall_event', ['eventId', 'id'])
@Unique('uq_hall_venue', ['venueId', 'id'])
export class HallEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @Column('uuid')
  venueId: string;

  @References(
    () => VenueEntity,
    'fk_hall_venue',
    { event_id: 'eventId', venue_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly venue?: Relation<VenueEntity>;

  @Column('text')
  @Check('ck_hall_code', `code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'`)
  code: string;

  @Column('jsonb')
  @Check('ck_hall_name', 'is_localized_text(name)')
  name: LocalizedText;

  /** In metres from west to east. */
  @Column('double precision', { nullable: true })
  @Check('ck_hall_width', 'width > 0 and width <= 10000')
  width: number | null;

  /** In metres from north to south. */
  @Column('double precision', { nullable: true })
  @Check('ck_hall_depth', 'depth > 0 and depth <= 10000')
  depth: number | null;

  @Column('jsonb', { default: [] })
  @Check('ck_hall_stages', `jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) <= 50`)
  stages: HallStage[];
}

export type NewHall = NewRow<HallEntity, 'id' | 'stages'>;
