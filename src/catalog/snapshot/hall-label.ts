import type { EventSnapshot } from './event-snapshot.js';

/** A hall with the slug of its venue. */
export interface NamedHall {
  readonly code: string;
  readonly venue: string;
}

/**
 * The labels of the halls of an event: the code, or `venue.code` if another hall has the same code or label.
 * Slugs have no dots, so labels are unique.
 */
export function hallLabels(halls: readonly NamedHall[]): string[] {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { code, venue } of halls) {
    count(code);
    count(`${venue}.${code}`);
  }
  return halls.map(({ code, venue }) => (counts.get(code) === 1 ? code : `${venue}.${code}`));
}

/** The labels by the ids of published halls. */
export function hallLabelsOf(event: EventSnapshot): Map<string, string> {
  const labels = hallLabels(
    event.halls.map(({ code, parentId }) => ({ code, venue: event.get(parentId)?.slug ?? '' })),
  );
  return new Map(event.halls.map(({ objectId }, index) => [objectId, labels[index] ?? '']));
}

/** The SQL expression of the label, for the row `hall`. */
export const HALL_LABEL = `(
  select case when exists (
    select from hall twin join venue home on home.id = twin.venue_id
    where twin.event_id = hall.event_id and twin.id <> hall.id
      and hall.code in (twin.code, home.slug || '.' || twin.code)
  ) then venue.slug || '.' || hall.code else hall.code end
  from venue where venue.id = hall.venue_id)`;
