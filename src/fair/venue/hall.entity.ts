import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { MediaEntity } from '../media/media.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { Corner } from '../../platform/geometry/outline.js';
import { VenueEntity } from './venue.entity.js';

/** A stage or room of a hall. */
export interface HallStage {
  /** Unique in the hall. */
  code: string;
  name: LocalizedText;
}

/** The kind of a service for visitors. */
export type HallService =
  | 'TOILET'
  | 'FOOD'
  | 'COFFEE'
  | 'INFORMATION'
  | 'FIRST_AID'
  | 'CLOAKROOM'
  | 'LIFT'
  | 'PARKING'
  | 'CASH'
  | 'BABY_CARE'
  | 'CHARGING'
  | 'ACCESSIBLE';

/** A part of a hall's floor that is no booth. */
export interface HallFeature {
  kind: 'WALL' | 'COLUMN' | 'ENTRANCE' | 'EXIT' | 'STAGE' | 'SERVICE' | 'LABEL';
  /** In metres from the hall's north-west corner. */
  outline: Corner[];
  name: LocalizedText | null;
  /** Only of a SERVICE. */
  service: HallService | null;
}

/** The position of the background picture: its north-west corner and width in metres, its rotation in degrees. */
export interface BackgroundPlace {
  x: number;
  y: number;
  width: number;
  rotation: number;
  alt: LocalizedText | null;
}

/** A hall of a venue. The floor plan needs both sizes. */
@Entity('hall')
@Check('ck_hall_features', 'floor_features_fit(features, width, depth)')
@Check(
  'ck_hall_background',
  `(background_id is null) = (background_place is null) and coalesce(jsonb_typeof(background_place), 'object') = 'object'`,
)
@Check('ck_hall_plan', '(width is null) = (depth is null)')
@Unique('uq_hall_code', ['venueId', 'key'])
@Unique('uq_hall_event', ['eventId', 'id'])
@Unique('uq_hall_venue', ['venueId', 'id'])
export class HallEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @Column('uuid')
  venueId: string;

  @ReferencesInEvent(() => VenueEntity, 'fk_hall_venue', { onDelete: 'CASCADE' })
  readonly venue?: Relation<VenueEntity>;

  @Column('text')
  @Check('ck_hall_code', `code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'`)
  code: string;

  /** The code without case. A trigger sets it. */
  @Column({ type: 'text', insert: false, update: false })
  readonly key: string;

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

  @Column('jsonb', { default: [] })
  features: HallFeature[];

  /** The direction of north on the plan, in degrees clockwise from the top. */
  @Column('double precision', { default: 0 })
  @Check('ck_hall_north', 'north >= 0 and north < 360')
  north: number;

  @Column('uuid', { nullable: true })
  @Index('ix_hall_background')
  backgroundId: string | null;

  @ReferencesInEvent(() => MediaEntity, 'fk_hall_background')
  readonly background?: Relation<MediaEntity> | null;

  @Column('jsonb', { nullable: true })
  backgroundPlace: BackgroundPlace | null;
}

export type NewHall = NewRow<
  HallEntity,
  'id' | 'stages' | 'features' | 'north' | 'backgroundId' | 'backgroundPlace'
>;
