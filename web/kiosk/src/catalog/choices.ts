import type { Fair } from './fair.js';
import type { ListChoice } from './list-choice.js';

/**
 * The number of exhibitors in each hall that match the other choices. An exhibitor with two booths in a hall
 * counts once.
 */
export function hallCounts({ catalog }: Fair, choice: ListChoice): ReadonlyMap<string, number> {
  const matchingIds = new Set(
    catalog.unsorted('Exhibitor', { ...choice, hall: undefined }).map(({ id }) => id),
  );
  const halls = new Map<string, Set<string>>();
  for (const { body } of catalog.unsorted('Booth')) {
    for (const id of body.exhibitors) {
      if (!matchingIds.has(id)) continue;
      const exhibitors = halls.get(body.hall) ?? new Set();
      halls.set(body.hall, exhibitors.add(id));
    }
  }
  return new Map([...halls].map(([hall, exhibitors]) => [hall, exhibitors.size]));
}

/** The number of exhibitors from each country that match the other choices. */
export function countryCounts({ catalog }: Fair, choice: ListChoice): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { body } of catalog.unsorted('Exhibitor', { ...choice, country: undefined }))
    if (body.country !== null) counts.set(body.country, (counts.get(body.country) ?? 0) + 1);
  return counts;
}

/** Whether the exhibitors come from several countries. */
export function hasCountries({ catalog }: Fair): boolean {
  let firstCountry: string | undefined;
  return catalog.unsorted('Exhibitor').some(({ body: { country } }) => {
    firstCountry ??= country ?? undefined;
    return country !== null && country !== firstCountry;
  });
}
