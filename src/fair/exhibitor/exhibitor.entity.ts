import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { EventEntity } from '../event/event.entity.js';
import { MediaEntity } from '../media/media.entity.js';
import { References, ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { SponsorLevelEntity } from '../sponsor-level/sponsor-level.entity.js';
import { ZoneEntity } from '../venue/zone.entity.js';
import type { Person } from './representative/stored-people.js';

const KINDS = ['COMPANY', 'UNIVERSITY', 'INSTITUTE', 'GOVERNMENT', 'TEAM'] as const;
const STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'WAITLISTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
] as const;

/** An organization that takes part in an event, or applies for it. */
@Entity('exhibitor')
@Check('ck_exhibitor_published', `not published or status = 'APPROVED'`)
@Unique('uq_exhibitor_event', ['eventId', 'id'])
@Unique('uq_exhibitor_external_id', ['eventId', 'externalId'])
@Unique('uq_exhibitor_slug', ['eventId', 'slug'])
@Index('ux_exhibitor_carried_from', ['carriedFrom', 'eventId'], {
  unique: true,
  where: 'carried_from is not null',
})
export class ExhibitorEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_exhibitor_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_exhibitor_slug', 'is_slug(slug)')
  slug: string;

  @Column('text', { default: 'COMPANY' })
  @OneOf('ck_exhibitor_kind', KINDS)
  kind: (typeof KINDS)[number];

  @Column('jsonb')
  @Check('ck_exhibitor_name', 'is_localized_text(name)')
  name: LocalizedText;

  @Column('jsonb', { nullable: true })
  @Check('ck_exhibitor_description', 'is_localized_text(description)')
  description: LocalizedText | null;

  /** ISO 3166-1 alpha-2. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_country', `country ~ '^[A-Z]{2}$'`)
  country: string | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_exhibitor_city', 'is_localized_text(city)')
  city: LocalizedText | null;

  @Column('text', { nullable: true })
  @Check('ck_exhibitor_website', `website ~* '^https?://[^[:space:]]+$'`)
  website: string | null;

  @Column('text', { nullable: true })
  @Check('ck_exhibitor_contact_email', `contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'`)
  contactEmail: string | null;

  /** Unified social credit code, GB 32100-2015. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_credit_code', `credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`)
  @Index('ix_exhibitor_credit_code', { where: 'credit_code is not null' })
  creditCode: string | null;

  /** The key in the organizer's own system. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_external_id', 'length(external_id) between 1 and 200')
  externalId: string | null;

  @Column('text', { default: 'DRAFT' })
  @OneOf('ck_exhibitor_status', STATUSES)
  status: (typeof STATUSES)[number];

  @Column('boolean', { default: false })
  published: boolean;

  @Column('uuid', { nullable: true })
  @Index('ix_exhibitor_logo')
  logoId: string | null;

  @ReferencesInEvent(() => MediaEntity, 'fk_exhibitor_logo')
  readonly logo?: Relation<MediaEntity> | null;

  @Column('jsonb', { default: [] })
  @Check(
    'ck_exhibitor_representative_phones',
    String.raw`not jsonb_path_exists(representatives, '$[*].phone ? (!(@ like_regex "^\\+[1-9][0-9]{1,14}$"))')`,
  )
  @Check('ck_exhibitor_representatives', `jsonb_typeof(representatives) = 'array'`)
  representatives: Person[];

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  /** The status for members while a decision is not released. Null if it equals `status`. */
  @Column('text', { nullable: true })
  @OneOf('ck_exhibitor_announced_status', STATUSES)
  announcedStatus: (typeof STATUSES)[number] | null;

  /** The exhibitor of an earlier edition from which this one was copied. */
  @Column('uuid', { nullable: true })
  carriedFrom: string | null;

  @References(
    () => ExhibitorEntity,
    'fk_exhibitor_carried_from',
    { carried_from: 'id' },
    { onDelete: 'SET NULL' },
  )
  readonly predecessor?: Relation<ExhibitorEntity> | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_exhibitor_logo_alt', 'is_localized_text(logo_alt)')
  logoAlt: LocalizedText | null;

  /** The requested zone. The assigned booths determine the actual zone. */
  @Column('uuid', { nullable: true })
  @Index('ix_exhibitor_applied_zone', { where: 'applied_zone_id is not null' })
  appliedZoneId: string | null;

  @ReferencesInEvent(() => ZoneEntity, 'fk_exhibitor_applied_zone', { deferrable: 'INITIALLY IMMEDIATE' })
  readonly appliedZone?: Relation<ZoneEntity> | null;

  /** E.164. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_contact_phone', String.raw`contact_phone ~ '^\+[1-9][0-9]{1,14}$'`)
  contactPhone: string | null;

  /** The postal address. Visitors see it only if the event shows addresses. */
  @Column('jsonb', { nullable: true })
  @Check('ck_exhibitor_address', 'is_localized_text(address)')
  address: LocalizedText | null;

  @Column('text', { nullable: true })
  @Check('ck_exhibitor_postal_code', 'length(postal_code) between 1 and 20')
  postalCode: string | null;

  @Column('text', { array: true, default: [] })
  @Check('ck_exhibitor_brands', 'cardinality(brands) <= 50')
  brands: string[];

  @Column('text', { array: true, default: [] })
  @Check('ck_exhibitor_main_products', 'cardinality(main_products) <= 50')
  mainProducts: string[];

  /** The contact person, for staff only. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_contact_name', 'length(contact_name) between 1 and 200')
  contactName: string | null;

  @Column('uuid', { nullable: true })
  @Index('ix_exhibitor_sponsor_level', { where: 'sponsor_level_id is not null' })
  sponsorLevelId: string | null;

  @ReferencesInEvent(() => SponsorLevelEntity, 'fk_exhibitor_sponsor_level', {
    deferrable: 'INITIALLY IMMEDIATE',
  })
  readonly sponsorLevel?: Relation<SponsorLevelEntity> | null;

  /** The language of correspondence with the contact. Null: it is guessed. */
  @Column('text', { nullable: true })
  @Check('ck_exhibitor_contact_locale', 'contact_locale is null or is_locale_list(array[contact_locale])')
  contactLocale: string | null;

  /** Whether the slug ends with a random number that hides other registrations until the approval. */
  @Column('boolean', { default: false })
  numberedSlug: boolean;
}

export type NewExhibitor = NewRow<
  ExhibitorEntity,
  'id' | 'kind' | 'status' | 'published' | 'representatives' | 'brands' | 'mainProducts' | 'numberedSlug'
>;
