import { message, type Message } from '../../../platform/text/message.js';
import type { ImportContext } from '../model/import-context.js';
import type { ImportPlan, NewCategory, PlanSteps } from './plan.js';
import { listIn } from '../model/column.js';

/** Columns with the labels of categories, places and sponsor levels. */
const LINKS: ReadonlySet<string> = new Set(['booths', 'categories', 'hall', 'sponsorLevel', 'venue']);

/** Removes new categories, sponsor levels, halls, booths and zones that no step uses. */
export async function removeUnused(
  steps: PlanSteps,
  { categories, sponsorLevels, places, venues, zones }: ImportContext,
): Promise<void> {
  const created = [categories, sponsorLevels, venues].map(({ createdObjects }) => createdObjects);
  if ([...created, places.createdHalls, places.createdBooths].every(({ length }) => length === 0)) return;
  const usedLabels = new Set<string>();
  for await (const batch of steps()) {
    for (const { column, after } of batch.flatMap(({ changes }) => changes)) {
      if (!LINKS.has(column) || after === null) continue;
      for (const label of Array.isArray(after) ? listIn(after) : [String(after)]) usedLabels.add(label);
    }
  }
  categories.removeUnused(usedLabels);
  sponsorLevels.removeUnused(usedLabels);
  places.removeUnused(usedLabels);
  venues.removeUnused(new Set([...usedLabels, ...places.createdHalls.flatMap(({ venue }) => venue ?? [])]));
  zones.removeUnused(new Set(places.createdBooths.flatMap(({ zone }) => zone?.slug ?? [])));
}

/** The objects that a plan creates beside its rows. */
export function plannedObjects({
  categories,
  places,
  venues,
  zones,
  sponsorLevels,
}: ImportContext): ImportPlan['makes'] {
  return {
    categories: categories.createdObjects.map(({ slug }) => slug),
    venues: venues.createdObjects.map(({ names, slug }) => names[0] ?? slug),
    halls: places.createdHalls.map(({ label, names = [] }) =>
      names.length === 0 ? label : `${label} (${names.join(', ')})`,
    ),
    zones: zones.createdObjects.map(({ names, slug }) => names[0] ?? slug),
    sponsorLevels: sponsorLevels.createdObjects.map(({ names, slug }) => names[0] ?? slug),
    booths: places.createdBooths.map(({ label }) => label),
  };
}

/** A line with the venue of new halls, if the event has several venues. */
export function venueOfNewHalls({ places, venues }: ImportContext): Message[] {
  const [firstVenue, secondVenue] = venues.bySlug.values();
  if (!firstVenue || !secondVenue || places.createdHalls.every(({ venue }) => venue !== undefined)) return [];
  const name = firstVenue.name ? { name: firstVenue.name } : (firstVenue.names[0] ?? firstVenue.slug);
  return [
    message`New halls are created in the venue "${name}". Create the halls of other venues before the import.`,
  ];
}

/** A line for each new hall whose code is made from the letters of its name. */
export function longCodes({ places, longCodes: names }: ImportContext): Message[] {
  return places.createdHalls.flatMap(({ code }) => {
    const name = names?.get(code);
    return name === undefined
      ? []
      : message`The new hall "${name}" has no short code and gets "${code}", which signs and mails contain. Create it with a short code before the import.`;
  });
}

/** A line for the cells that say that a hall or booth is not assigned yet. */
export function pendingPlaces({ pendingCells }: ImportContext): Message[] {
  if (!pendingCells) return [];
  const { count, example } = pendingCells;
  return [
    message`${count} cells assign no hall or booth yet ("${example}"); the booths of these exhibitors stay as they are.`,
  ];
}

/** A line for cells that name pictures without a folder or archive of them. `header`: that of the column. */
export function unknownLogos({ logos }: ImportContext, header: string | null): Message[] {
  if (logos.unknownCount === 0) return [];
  return [
    message`${logos.unknownCount} cells of ${header ?? ''} name pictures that were not given with the import; these logos stay as they are.`,
  ];
}

/** The new categories with their uses, the most used one first. */
export function newCategories({ categories }: ImportContext): NewCategory[] {
  return categories.createdObjects
    .map(({ slug, names }) => {
      const [name = slug] = names;
      const twins = categories.twinsOf(name).map((twin) => twin.names[0] ?? twin.slug);
      return { slug, name, cells: categories.uses.get(slug) ?? 0, twins };
    })
    .sort((one, other) => other.cells - one.cells);
}
