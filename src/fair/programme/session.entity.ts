import { Check, Column, Entity, Exclusion, ForeignKey, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { EventEntity } from '../event/event.entity.js';
import { References, ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { HallEntity } from '../venue/hall.entity.js';
import { VenueEntity } from '../venue/venue.entity.js';
import type { Person } from '../exhibitor/representative/stored-people.js';

const STATES = ['SCHEDULED', 'MOVED', 'CANCELLED'] as const;

/** A session of the programme of an event. */
@Entity('session')
@Check('ck_session_stage_hall', 'stage is null or hall_id is not null')
@Check('ck_session_times', 'starts_at < ends_at')
@Unique('uq_session_event', ['eventId', 'id'])
@Unique('uq_session_external_id', ['eventId', 'externalId'])
@Unique('uq_session_slug', ['eventId', 'slug'])
// If a hall moves to another venue, its sessions move with it.
@ForeignKey(() => HallEntity, ['venueId', 'hallId'], ['venueId', 'id'], {
  name: 'fk_session_hall_venue',
  onUpdate: 'CASCADE',
})
@Exclusion(
  'ex_session_hall',
  `using gist (uuid_range(hall_id, hall_id, '[]') with &&, text_range(stage, stage, '[]') with &&,
    tstzrange(starts_at, ends_at) with &&) where (hall_id is not null and published and state <> 'CANCELLED')`,
)
export class SessionEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_session_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_session_slug', 'is_slug(slug)')
  slug: string;

  @Column('jsonb')
  @Check('ck_session_title', 'is_localized_text(title)')
  title: LocalizedText;

  @Column('jsonb', { nullable: true })
  @Check('ck_session_description', 'is_localized_text(description)')
  description: LocalizedText | null;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('uuid', { nullable: true })
  @Index('ix_session_venue')
  venueId: string | null;

  @ReferencesInEvent(() => VenueEntity, 'fk_session_venue')
  readonly venue?: Relation<VenueEntity> | null;

  @Column('uuid', { nullable: true })
  @Index('ix_session_hall')
  hallId: string | null;

  @ReferencesInEvent(() => HallEntity, 'fk_session_hall')
  readonly hall?: Relation<HallEntity> | null;

  @Column('jsonb', { default: [] })
  @Check('ck_session_speakers', `jsonb_typeof(speakers) = 'array'`)
  speakers: Person[];

  /** The code of a stage of the hall; null for the whole hall. */
  @Column('text', { nullable: true })
  stage: string | null;

  @Column('boolean', { default: true })
  published: boolean;

  @Column('text', { default: 'SCHEDULED' })
  @OneOf('ck_session_state', STATES)
  state: (typeof STATES)[number];

  /** The key in the organizer's own system. */
  @Column('text', { nullable: true })
  @Check('ck_session_external_id', 'length(external_id) between 1 and 200')
  externalId: string | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_session_subtitle', 'is_localized_text(subtitle)')
  subtitle: LocalizedText | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_session_abstract', 'is_localized_text(abstract)')
  abstract: LocalizedText | null;

  /** The series of sessions on one subject. */
  @Column('jsonb', { nullable: true })
  @Check('ck_session_track', 'is_localized_text(track)')
  track: LocalizedText | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_session_type', 'is_localized_text(type)')
  type: LocalizedText | null;

  /** The spoken language, as a language tag. */
  @Column('text', { nullable: true })
  @Check('ck_session_language', 'language is null or is_locale_list(array[language])')
  language: string | null;

  /** Hosts that are no exhibitors. */
  @Column('text', { array: true, default: [] })
  @Check('ck_session_hosts', 'cardinality(hosts) <= 50')
  hosts: string[];

  @Column('text', { nullable: true })
  @Check('ck_session_url', `url ~* '^https?://[^[:space:]]+$'`)
  url: string | null;
}

export type NewSession = NewRow<SessionEntity, 'id' | 'speakers' | 'published' | 'state' | 'hosts'>;
