import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';
import { decodeCatalogId } from '../../model/catalog-id.js';
import type { CatalogKind } from '../../model/catalog-kind.js';
import type { EventSnapshot, HallReference } from '../../snapshot/event-snapshot.js';
import type { Condition } from '../list-request.js';
import { SLUG } from '../../../platform/text/slug.js';

/** A hall's code, or the slug of its venue, a dot and the code. */
const HALL = /^(?:[a-z0-9-]{1,100}\.)?[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;
/** A text that PostgreSQL can store. */
const TEXT = /^[^\0]*$/;
/** The names of the forms in errors. */
const FORMS = new Map([
  [SLUG, 'slug'],
  [HALL, 'hall code'],
  [TEXT, 'text'],
]);
/** The API names of the columns with plain values. */
const PLAIN_ARGUMENTS = {
  country: 'countries',
  type: 'kinds',
  days: 'on',
  status: 'statuses',
  lacks: 'lacks',
  labels: 'labels',
} as const;
/** The API names of the columns with texts of sessions. */
const TEXT_ARGUMENTS = {
  track: 'tracks',
  sessionType: 'types',
  speaker: 'speakers',
  language: 'languages',
} as const;
/** The maximum number of values per field. */
const MAXIMUM_VALUES = 100;

type Values<Value = string> = readonly Value[] | null | undefined;

/** Objects in these categories or their descendants. BAD_USER_INPUT for invalid slugs. */
function categoriesCondition(event: EventSnapshot, slugs: Values): Condition[] {
  return condition('categories', slugs, SLUG, (values) => {
    const roots = values.flatMap((slug) => event.bySlug('CATEGORY', slug)?.objectId ?? []);
    const anyOf = [...new Set(roots.flatMap((id) => event.withDescendants(id)))];
    const [firstId] = roots;
    return {
      column: 'categories',
      anyOf,
      requestedValues: roots,
      storedCount: values.length === 1 && firstId ? { dimension: 'category', value: firstId } : undefined,
    };
  });
}

/** Objects at one of these venues. */
export function venuesCondition(event: EventSnapshot, slugs: Values): Condition[] {
  return condition('venues', slugs, SLUG, (values) => {
    const anyOf = values.flatMap((slug) => event.bySlug('VENUE', slug)?.objectId ?? []);
    const [firstId] = anyOf;
    return {
      column: 'venues',
      anyOf,
      storedCount: values.length === 1 && firstId ? { dimension: 'venue', value: firstId } : undefined,
    };
  });
}

/**
 * Objects in one of these halls: `H1` is the code at any venue, `main.H1` the hall of one venue. With venues,
 * only halls of these venues match.
 */
export function hallsCondition(event: EventSnapshot, names: Values, venues?: Values): Condition[] {
  return condition('halls', names, HALL, (values) => {
    const halls = event.halls.filter((hall) => namesOf(event, hall).some((name) => values.includes(name)));
    const ids = halls.map(({ objectId }) => objectId);
    if (!venues || venues.length === 0) return { column: 'halls', anyOf: ids, requestedValues: values };
    const venueIds = new Set(venues.map((slug) => event.bySlug('VENUE', slug)?.objectId));
    const anyOf = halls
      .filter(({ parentId }) => venueIds.has(parentId ?? ''))
      .map(({ objectId }) => objectId);
    return { column: 'halls', anyOf, requestedValues: values, without: { column: 'venues', anyOf: ids } };
  });
}

/** The hall of a venue with this code. */
export function hallAt(event: EventSnapshot, venue: string, code: string): HallReference | null {
  const id = event.bySlug('VENUE', venue)?.objectId;
  if (id === undefined) return null;
  return event.halls.find((hall) => hall.parentId === id && hall.code === code) ?? null;
}

function namesOf(event: EventSnapshot, { code, parentId }: HallReference): string[] {
  return [code, `${event.get(parentId)?.slug ?? ''}.${code}`];
}

/** Objects of a kind with one of these ids. Ids of other objects match nothing. */
export function idsCondition(kind: CatalogKind, ids: Values): Condition[] {
  return condition('ids', ids, undefined, (values) => {
    const references = values.map((id) => decodeCatalogId(id));
    const wrongIndex = references.indexOf(null);
    if (wrongIndex >= 0) throw badUserInput(`\`ids\`: value ${String(wrongIndex + 1)} is no id.`);
    const anyOf = references.flatMap((reference) => (reference?.kind === kind ? reference.objectId : []));
    return { column: 'object_id', anyOf, requestedValues: values };
  });
}

/** Objects of a kind that have changed at an instant or later. */
function updatedCondition(
  { id }: EventSnapshot,
  kind: CatalogKind,
  since: Date | string | null | undefined,
): Condition[] {
  if (since == null) return [];
  const instant = instantOf(since);
  return [{ column: 'updated', anyOf: [id, kind, instant], requestedValues: [instant] }];
}

/** Objects with a booth, or without one. */
function boothCondition(hasBooth: boolean | null | undefined): Condition[] {
  return hasBooth == null ? [] : [{ column: 'hasBooth', anyOf: [hasBooth] }];
}

/** Objects that overlap a time range. BAD_USER_INPUT if the range ends before it begins. */
export function spanConditions(
  from: Date | string | null | undefined,
  to: Date | string | null | undefined,
): Condition[] {
  const [start, end] = [from, to].map((instant) => (instant == null ? undefined : instantOf(instant)));
  if (start !== undefined && end !== undefined && end <= start) {
    throw badUserInput('`to` must be later than `from`.');
  }
  return [
    ...(start === undefined ? [] : [{ column: 'endsAfter' as const, anyOf: [start] }]),
    ...(end === undefined ? [] : [{ column: 'startsBefore' as const, anyOf: [end] }]),
  ];
}

function instantOf(instant: Date | string): string {
  return new Date(instant).toISOString();
}

/** Objects with a booth in one of these zones, or exhibitors that apply for one of them. */
export function zonesCondition(
  event: EventSnapshot,
  slugs: Values,
  column: 'zones' | 'appliedZones' = 'zones',
): Condition[] {
  return condition(column, slugs, SLUG, (values) => ({
    column,
    anyOf: values.flatMap((slug) => event.bySlug('ZONE', slug)?.objectId ?? []),
  }));
}

/** Products and sessions of these exhibitors. A session does not reveal an unpublished exhibitor. */
export function exhibitorsCondition({ id }: EventSnapshot, slugs: Values): Condition[] {
  return condition('exhibitors', slugs, SLUG, (values) => ({
    column: 'exhibitors',
    anyOf: [id, ...values],
    requestedValues: values,
  }));
}

/** Sessions with one of these texts in any language. */
export function textsCondition(column: keyof typeof TEXT_ARGUMENTS, texts: Values): Condition[] {
  return condition(TEXT_ARGUMENTS[column], texts, TEXT, (anyOf) => ({ column, anyOf }));
}

/** Exhibitors with one of these sponsor levels. */
export function sponsorLevelsCondition(event: EventSnapshot, slugs: Values): Condition[] {
  return condition('sponsorLevels', slugs, SLUG, (values) => ({
    column: 'sponsor_level',
    anyOf: values.flatMap((slug) => event.bySlug('SPONSOR_LEVEL', slug)?.objectId ?? []),
  }));
}

/** The common fields of the filters of exhibitors, products and searches: categories and places. */
interface PlaceFilter {
  categories?: Values;
  venues?: Values;
  halls?: Values;
  zones?: Values;
}

/** Objects that match all of these fields. */
export function placeConditions(event: EventSnapshot, filter: PlaceFilter): Condition[] {
  return [
    ...categoriesCondition(event, filter.categories),
    ...venuesCondition(event, filter.venues),
    ...hallsCondition(event, filter.halls, filter.venues),
    ...zonesCondition(event, filter.zones),
  ];
}

/** Objects of a kind that match the common fields of the filters of exhibitors and products. */
export function objectConditions(
  event: EventSnapshot,
  kind: CatalogKind,
  filter: PlaceFilter & {
    ids?: Values;
    kinds?: Values;
    hasBooth?: boolean | null;
    updatedSince?: Date | string | null;
  },
): Condition[] {
  return [
    ...placeConditions(event, filter),
    ...valuesCondition('type', filter.kinds),
    ...idsCondition(kind, filter.ids),
    ...boothCondition(filter.hasBooth),
    ...updatedCondition(event, kind, filter.updatedSince),
  ];
}

/** Objects from one of these countries. The scalar accepts `cn`, too. */
export function countriesCondition(codes: Values): Condition[] {
  return valuesCondition(
    'country',
    codes?.map((code) => code.toUpperCase()),
  );
}

/** Objects with one of these plain values. */
export function valuesCondition(column: keyof typeof PLAIN_ARGUMENTS, values: Values): Condition[] {
  return condition(PLAIN_ARGUMENTS[column], values, undefined, (anyOf) => ({
    column,
    anyOf,
    storedCount:
      column === 'country' && anyOf.length === 1
        ? { dimension: 'country', value: anyOf[0] ?? '' }
        : undefined,
  }));
}

/** An absent or empty list of values adds no condition. */
function condition(
  field: string,
  values: Values,
  form: RegExp | undefined,
  build: (values: readonly string[]) => Condition,
): Condition[] {
  if (!values || values.length === 0) return [];
  if (values.length > MAXIMUM_VALUES) {
    throw badUserInput(`\`${field}\` may hold ${String(MAXIMUM_VALUES)} values at most.`);
  }
  const wrongIndex = values.findIndex((value) => form && !form.test(value));
  if (wrongIndex >= 0) {
    throw badUserInput(
      `\`${field}\`: value ${String(wrongIndex + 1)} has not the form of a ${FORMS.get(form ?? SLUG) ?? 'slug'}.`,
    );
  }
  return [build(values)];
}
