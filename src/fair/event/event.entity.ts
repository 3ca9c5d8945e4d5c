import { Check, Column, Entity, Index, Unique, VirtualColumn } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

const STATUSES = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;

/** An edition of an exhibition. */
@Entity('event')
@Check('ck_event_dates', 'starts_on <= ends_on')
@Check('ck_event_registration', 'registration_opens_at <= registration_closes_at')
@Unique('uq_event_slug', ['slug'])
@Index('ix_event_call', ['startsOn', 'id'], { where: 'shows_call' })
export class EventEntity extends Versioned {
  @Column('text')
  @Check('ck_event_slug', 'is_slug(slug)')
  slug: string;

  @Column('jsonb')
  @Check('ck_event_name', 'is_localized_text(name)')
  name: LocalizedText;

  /** The motto. */
  @Column('jsonb', { nullable: true })
  @Check('ck_event_theme', 'is_localized_text(theme)')
  theme: LocalizedText | null;

  @Column('jsonb', { nullable: true })
  @Check('ck_event_description', 'is_localized_text(description)')
  description: LocalizedText | null;

  /** The number of the edition in its series. */
  @Column('integer', { nullable: true })
  @Check('ck_event_edition', 'edition between 1 and 9999')
  edition: number | null;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  @Column('text')
  @Check('ck_event_time_zone', 'now() at time zone time_zone is not null')
  timeZone: string;

  /** Language tags; the first is the default and the fallback. */
  @Column('text', { array: true })
  @Check('ck_event_locales', 'cardinality(locales) between 1 and 20 and is_locale_list(locales)')
  locales: string[];

  /** ISO 3166-1 alpha-2. */
  @Column('text', { nullable: true })
  @Check('ck_event_country', `country ~ '^[A-Z]{2}$'`)
  country: string | null;

  @Column('text', { default: 'DRAFT' })
  @OneOf('ck_event_status', STATUSES)
  status: (typeof STATUSES)[number];

  @Column('timestamptz', { nullable: true })
  registrationOpensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  registrationClosesAt: Date | null;

  /** Whether applicants can register now, by the clock of the database. */
  @VirtualColumn({ type: 'boolean', query: takesRegistrations })
  readonly takesRegistrations: boolean;

  /** The maximum number of approved exhibitors. */
  @Column('integer', { nullable: true })
  @Check('ck_event_exhibitor_quota', 'exhibitor_quota >= 0')
  exhibitorQuota: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  /** Whether a member's change of an approved exhibitor waits for acceptance by staff. */
  @Column('boolean', { default: true })
  moderatesChanges: boolean;

  /** Whether everybody can read the call for exhibitors, also while the event is a draft. */
  @Column('boolean', { default: false })
  showsCall: boolean;

  @Column('jsonb', { nullable: true })
  @Check('ck_event_call_introduction', 'is_localized_text(call_introduction)')
  callIntroduction: LocalizedText | null;

  /** Whether the call shows the remaining places of the quotas. */
  @Column('boolean', { default: false })
  showsPlacesLeft: boolean;

  /** Whether visitors see the postal addresses of exhibitors. */
  @Column('boolean', { default: false })
  showsAddresses: boolean;

  /** The public contact of the organizer. */
  @Column('jsonb', { nullable: true })
  @Check('ck_event_contact_name', 'is_localized_text(contact_name)')
  contactName: LocalizedText | null;

  @Column('text', { nullable: true })
  @Check(
    'ck_event_contact_email',
    `length(contact_email) <= 254 and contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'`,
  )
  contactEmail: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  @Check('ck_event_contact_phone', String.raw`contact_phone ~ '^\+[1-9][0-9]{1,14}$'`)
  contactPhone: string | null;
}

/** Whether visitors can see the event and its published objects. */
export function isPublicEvent({ status }: Pick<EventEntity, 'status'>): boolean {
  return status !== 'DRAFT';
}

/** The same condition in SQL, for a row of the table. */
export function isPublicEventSql(event = 'event'): string {
  return `${event}.status <> 'DRAFT'`;
}

/** SQL: whether everybody can read the call of the event, even if it is a draft. */
export const SHOWS_CALL = `(event.shows_call and event.status <> 'ARCHIVED')`;

/** SQL: whether applicants can register now. A draft takes registrations while it shows its call. */
export function takesRegistrations(event: string): string {
  return `((${event}.status = 'PUBLISHED' or ${event}.status = 'DRAFT' and ${event}.shows_call)
    and coalesce(${event}.registration_opens_at <= clock_timestamp(), true)
    and coalesce(${event}.registration_closes_at > clock_timestamp(), true))`;
}

export type NewEvent = NewRow<
  EventEntity,
  'id' | 'status' | 'moderatesChanges' | 'showsCall' | 'showsPlacesLeft' | 'showsAddresses'
>;
