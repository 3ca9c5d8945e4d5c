import { badUserInput } from '../../platform/graphql/bad-user-input.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import type { Condition } from './list-request.js';

/** What is no slug is nothing's. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;
/** What callers call the columns of plain values. */
const PLAIN_ARGUMENTS = { country: 'countries', type: 'kinds', days: 'on', status: 'statuses' } as const;
/** The most alternatives of one field. */
const MAXIMUM_VALUES = 100;

type Values<Value = string> = readonly Value[] | null | undefined;

/** Objects in one of these categories or below it; BAD_USER_INPUT for what is no slug, an unknown slug is met by nothing. */
function categoriesCondition(event: EventSnapshot, slugs: Values): Condition[] {
  return condition('categories', slugs, SLUG, (values) => {
    const roots = values.flatMap((slug) => event.bySlug('CATEGORY', slug)?.objectId ?? []);
    const anyOf = [...new Set(roots.flatMap((id) => event.withDescendants(id)))];
    const [only] = roots;
    return {
      column: 'categories',
      anyOf,
      asked: roots,
      kept: values.length === 1 && only ? { dimension: 'category', value: only } : undefined,
    };
  });
}

/** Objects at one of these venues. */
export function venuesCondition(event: EventSnapshot, slugs: Values): Condition[] {
  return condition('venues', slugs, SLUG, (values) => {
    const anyOf = values.flatMap((slug) => event.bySlug('VENUE', slug)?.objectId ?? []);
    const [only] = anyOf;
    return {
      column: 'venues',
      anyOf,
      kept: values.length === 1 && only ? { dimension: 'venue', value: only } : undefined,
    };
  });
}

/** Objects in a hall with one of these codes, at whichever venue. */
function hallsCondition(event: EventSnapshot, codes: Values): Condition[] {
  return condition('halls', codes, CODE, (values) => {
    const halls = event
      .all('HALL')
      .filter((hall) => values.includes((hall as unknown as { code: string }).code));
    return { column: 'halls', anyOf: halls.map(({ objectId }) => objectId), asked: values };
  });
}

/** Objects with a booth in one of these zones. */
function zonesCondition(event: EventSnapshot, slugs: Values): Condition[] {
  return condition('zones', slugs, SLUG, (values) => ({
    column: 'zones',
    anyOf: values.flatMap((slug) => event.bySlug('ZONE', slug)?.objectId ?? []),
  }));
}

/** What the filters of exhibitors, their products and searches have in common: what objects belong to, and where they stand. */
interface StandFilter {
  categories?: Values;
  venues?: Values;
  halls?: Values;
  zones?: Values;
}

/** Objects that meet all of these fields, each as its own condition has it. */
export function standConditions(event: EventSnapshot, filter: StandFilter): Condition[] {
  return [
    ...categoriesCondition(event, filter.categories),
    ...venuesCondition(event, filter.venues),
    ...hallsCondition(event, filter.halls),
    ...zonesCondition(event, filter.zones),
  ];
}

/** Objects from one of these countries; the scalar takes `cn`, too. */
export function countriesCondition(codes: Values): Condition[] {
  return valuesCondition(
    'country',
    codes?.map((code) => code.toUpperCase()),
  );
}

/** Objects with one of these plain values. */
export function valuesCondition(column: 'country' | 'type' | 'days' | 'status', values: Values): Condition[] {
  return condition(PLAIN_ARGUMENTS[column], values, undefined, (anyOf) => ({
    column,
    anyOf,
    kept:
      column === 'country' && anyOf.length === 1
        ? { dimension: 'country', value: anyOf[0] ?? '' }
        : undefined,
  }));
}

/** An absent or empty list of values narrows nothing. */
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
  const wrong = values.findIndex((value) => form && !form.test(value));
  if (wrong >= 0) {
    throw badUserInput(
      `\`${field}\`: value ${String(wrong + 1)} has not the form of a ${form === CODE ? 'hall code' : 'slug'}.`,
    );
  }
  return [build(values)];
}
