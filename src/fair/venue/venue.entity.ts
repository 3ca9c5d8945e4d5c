import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

const ROLES = ['MAIN', 'BRANCH', 'SIDE', 'ONLINE', 'OVERSEAS'] as const;

/** A time in which a venue is open, on each day from the first to the last. */
export interface OpeningHours {
  /** The first day, such as `2017-09-15`. */
  startsOn: string;
  /** The last day, not before the first. */
  endsOn: string;
  /** Times of the event's time zone, such as `09:00`. Both or neither are given. An end before the start is on the next day. */
  opensAt: string | null;
  closesAt: string | null;
  /** Such as `trade visitors only`. */
  note: LocalizedText | null;
}

/** A place where an event takes place, or its online part. */
@Entity('venue')
@Check('ck_venue_coordinates', '(latitude is null) = (longitude is null)')
@Unique('uq_venue_event', ['eventId', 'id'])
@Unique('uq_venue_slug', ['eventId', 'slug'])
export class VenueEntity extends Versioned {
  @Column('uuid')
  @Index('ux_venue_main', { unique: true, where: `role = 'MAIN'` })
  eventId: string;

  @References(() => EventEntity, 'fk_venue_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_venue_slug', 'is_slug(slug)')
  slug: string;

  @Column('jsonb')
  @Check('ck_venue_name', 'is_localized_text(name)')
  name: LocalizedText;

  /** A short name for narrow layouts, such as a list of booths. */
  @Column('jsonb', { nullable: true })
  @Check('ck_venue_short_name', 'is_localized_text(short_name)')
  shortName: LocalizedText | null;

  @Column('text')
  @OneOf('ck_venue_role', ROLES)
  role: (typeof ROLES)[number];

  @Column('jsonb', { nullable: true })
  @Check('ck_venue_description', 'is_localized_text(description)')
  description: LocalizedText | null;

  @Column('jsonb', { default: [] })
  @Check('ck_venue_hours', `jsonb_typeof(hours) = 'array' and jsonb_array_length(hours) <= 60`)
  hours: OpeningHours[];

  @Column('jsonb', { nullable: true })
  @Check('ck_venue_address', 'is_localized_text(address)')
  address: LocalizedText | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_venue_city', 'is_localized_text(city)')
  city: LocalizedText | null;

  /** In degrees, WGS 84, as is the longitude. */
  @Column('double precision', { nullable: true })
  @Check('ck_venue_latitude', 'latitude between -90 and 90')
  latitude: number | null;

  @Column('double precision', { nullable: true })
  @Check('ck_venue_longitude', 'longitude between -180 and 180')
  longitude: number | null;

  @Column('integer', { default: 0 })
  position: number;
}

export type NewVenue = NewRow<VenueEntity, 'id' | 'position' | 'hours'>;
