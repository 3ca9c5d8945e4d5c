import type { FacetsFragment } from '../generated/graphql.js';
import { regionName } from '@vitrine/ui/region-names';
import type { ExhibitorKind, ProductKind } from '@vitrine/ui/enums/values';
import { venueOf, type Visit, wordsOf } from '../visit.js';
import { fieldsOf, swatch } from './fields.js';
import type { FilterGroup } from './filters.js';

/** The parameters of lists in their order in addresses. */
export const LIST_PARAMETERS = ['category', 'venue', 'hall', 'country', 'kind', 'q', 'after', 'before'];

/** The API's filter for the parameters of an address. */
export function filterOf(query: URLSearchParams): Record<string, unknown> {
  const valueOf = (name: string): string[] | undefined => {
    const value = query.get(name);
    return value === null ? undefined : [value];
  };
  return {
    categories: valueOf('category'),
    venues: valueOf('venue'),
    halls: valueOf('hall'),
    kinds: valueOf('kind')?.map((kind) => kind.toUpperCase()),
    search: query.get('q') ?? undefined,
  };
}

export function fieldGroup(visit: Visit, { categories }: Pick<FacetsFragment, 'categories'>): FilterGroup {
  const counts = new Map(categories.map(({ category, count }) => [category.slug, count]));
  const choices = fieldsOf(visit.event.categories).map((field) => ({
    value: field.slug,
    name: field.name,
    count: counts.get(field.slug) ?? 0,
    sign: swatch(field),
  }));
  return { parameter: 'category', label: wordsOf(visit).field, choices };
}

/** Filters by venue, and by the halls of the chosen venue, because halls of several venues may share codes. */
export function placeGroups(
  visit: Visit,
  { venues, halls }: Pick<FacetsFragment, 'venues' | 'halls'>,
): FilterGroup[] {
  const { event, query } = visit;
  const words = wordsOf(visit);
  const choices = venues.map(({ venue, count }) => {
    return { value: venue.slug, name: venueOf(visit, venue.slug)?.name ?? venue.slug, count };
  });
  const chosenHalls = halls.flatMap(({ hall: { code, venue }, count }) => {
    const value = `${venue.slug}.${code}`;
    if (event.venues.length === 1 || venue.slug === query.get('venue')) return { value, name: code, count };
    if (value !== query.get('hall')) return [];
    return { value, name: `${code} ${venueOf(visit, venue.slug)?.name ?? venue.slug}`, count };
  });
  return [
    { parameter: 'venue', label: words.venue, choices },
    { parameter: 'hall', label: words.hall, choices: chosenHalls },
  ];
}

export function countryGroup(
  visit: Visit,
  { countries }: { readonly countries: readonly { readonly count: number; readonly country: string }[] },
): FilterGroup {
  const choices = countries.map(({ country, count }) => {
    return { value: country, name: regionName(country, visit.language), count };
  });
  return { parameter: 'country', label: wordsOf(visit).country, choices };
}

/** Filter by the kinds that occur, and the chosen one. */
export function kindGroup(
  visit: Visit,
  allKinds: readonly (ExhibitorKind | ProductKind)[],
  { kinds }: Pick<FacetsFragment, 'kinds'>,
): FilterGroup {
  const words = wordsOf(visit);
  const counts = new Map(kinds.map(({ kind, count }) => [kind, count]));
  const choices = allKinds
    .filter((kind) => counts.has(kind) || visit.query.get('kind') === kind.toLowerCase())
    .map((kind) => ({ value: kind.toLowerCase(), name: words[kind], count: counts.get(kind) ?? 0 }));
  return { parameter: 'kind', label: words.kind, choices };
}
