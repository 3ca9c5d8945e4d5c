import {
  changedByLocale,
  type LocalizedText,
  type TextsByLocale,
  textsByLocale,
} from '@vitrine/components/localized';
import type {
  EditedHallRowFragment,
  EditedLevelFragment,
  EditedVenueFragment,
  EditedZoneFragment,
  VenueRole,
} from './places.graphql.js';

/** The fields of a venue. Numbers are texts, as in the input fields. */
export interface VenueValues {
  readonly slug: string;
  readonly role: VenueRole;
  readonly name: TextsByLocale;
  readonly shortName: TextsByLocale;
  readonly city: TextsByLocale;
  readonly address: TextsByLocale;
  readonly description: TextsByLocale;
  readonly hours: readonly HoursValues[];
  readonly latitude: string;
  readonly longitude: string;
}

/** Opening hours; an empty time is none. */
export interface HoursValues {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly note: TextsByLocale;
}

export interface StageValues {
  readonly code: string;
  readonly name: TextsByLocale;
}

export interface HallValues {
  readonly code: string;
  readonly name: TextsByLocale;
  readonly width: string;
  readonly depth: string;
  readonly stages: readonly StageValues[];
}

export interface ZoneValues {
  readonly slug: string;
  readonly name: TextsByLocale;
  readonly exhibitorQuota: string;
}

export interface LevelValues {
  readonly slug: string;
  readonly name: TextsByLocale;
}

/** `role`: the role of a new venue. */
export function venueValues(
  venue: EditedVenueFragment | undefined,
  locales: readonly string[],
  role: VenueRole = 'BRANCH',
): VenueValues {
  const texts = (translations: readonly LocalizedText[] = []): TextsByLocale =>
    textsByLocale(translations, locales);
  const present: Partial<EditedVenueFragment> = venue ?? {};
  return {
    slug: present.slug ?? '',
    role: present.role ?? role,
    name: texts(present.names),
    shortName: texts(present.shortNames),
    city: texts(present.cities),
    address: texts(present.addresses),
    description: texts(present.descriptions),
    hours: present.hours?.map((period) => hoursValues(period, locales)) ?? [],
    latitude: textOf(present.latitude),
    longitude: textOf(present.longitude),
  };
}

function hoursValues(
  { startsOn, endsOn, opensAt, closesAt, notes }: EditedVenueFragment['hours'][number],
  locales: readonly string[],
): HoursValues {
  return {
    ...{ startsOn, endsOn, opensAt: opensAt ?? '', closesAt: closesAt ?? '' },
    note: textsByLocale(notes, locales),
  };
}

export function hallValues(hall: EditedHallRowFragment | undefined, locales: readonly string[]): HallValues {
  return {
    code: hall?.code ?? '',
    name: textsByLocale(hall?.names ?? [], locales),
    width: textOf(hall?.width),
    depth: textOf(hall?.depth),
    stages: (hall?.stages ?? []).map(({ code, names }) => ({ code, name: textsByLocale(names, locales) })),
  };
}

export function zoneValues(zone: EditedZoneFragment | undefined, locales: readonly string[]): ZoneValues {
  return {
    slug: zone?.slug ?? '',
    name: textsByLocale(zone?.names ?? [], locales),
    exhibitorQuota: textOf(zone?.exhibitorQuota),
  };
}

export function levelValues(level: EditedLevelFragment | undefined, locales: readonly string[]): LevelValues {
  return { slug: level?.slug ?? '', name: textsByLocale(level?.names ?? [], locales) };
}

/** The changed texts of a field of a new or stored object. */
export function textsInput(before: TextsByLocale, after: TextsByLocale) {
  return changedByLocale(before, after);
}

/** All texts, for lists that replace the stored ones. */
export function wholeTexts(texts: TextsByLocale): { locale: string; text: string }[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([locale, text]) => ({ locale, text: text.trim() }));
}

/**
 * A value outside the range of every field, which the server rejects. 0 is a valid latitude, and null would
 * remove the number.
 */
const NO_NUMBER = -1_000_000;

/** The number in a text; null for an empty text. */
export function numberOf(text: string): number | null {
  if (text.trim() === '') return null;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : NO_NUMBER;
}

function textOf(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}
