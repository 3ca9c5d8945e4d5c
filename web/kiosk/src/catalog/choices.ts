import type { CatalogObject } from '@vitrine/client';
import type { Fair } from './fair.js';
import type { ListChoice } from './list-choice.js';

/** The number of exhibitors of each hall that match the other choices. */
export function hallCounts(fair: Fair, choice: ListChoice): ReadonlyMap<string, number> {
  return counted(fair, { ...choice, hall: undefined }, (exhibitor) =>
    fair.placesOf(exhibitor).map(({ hall }) => hall.id),
  );
}

/** The number of exhibitors of each country that match the other choices. */
export function countryCounts(fair: Fair, choice: ListChoice): ReadonlyMap<string, number> {
  return counted(fair, { ...choice, country: undefined }, ({ body: { country } }) =>
    country === null ? [] : [country],
  );
}

function counted(
  { catalog }: Fair,
  choice: ListChoice,
  valuesOf: (exhibitor: CatalogObject<'Exhibitor'>) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const exhibitor of catalog.unsorted('Exhibitor', choice)) {
    // An exhibitor with two booths in a hall counts once.
    for (const value of new Set(valuesOf(exhibitor))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Whether the exhibitors are of several countries. */
export function hasCountries({ catalog }: Fair): boolean {
  let first: string | undefined;
  return catalog.unsorted('Exhibitor').some(({ body: { country } }) => {
    first ??= country ?? undefined;
    return country !== null && country !== first;
  });
}
