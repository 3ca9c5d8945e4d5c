import type { Connection } from '../../catalog/queries/connection/connection.js';
import { pageInMemory } from '../../catalog/queries/connection/memory-list.js';
import type { Page } from '../../catalog/queries/connection/page.js';
import { type EventFilter, EventOrder } from './event.args.js';
import type { EventSource } from './event.type.js';

export type EventPage = Connection<EventSource, EventSource>;

/** Pages events in memory, because they are few. */
export function pageEvents(
  events: readonly EventSource[],
  filter: EventFilter | null | undefined,
  order: EventOrder,
  page: Page,
): EventPage {
  const list = {
    identity: ['events', filter?.status ?? null, filter?.year ?? null, order],
    items: events.filter((event) => matches(event, filter)),
    descending: order !== EventOrder.STARTS_ON_ASC,
    positionOf: ({ startsOn, objectId }: EventSource) => ({ key: startsOn, objectId }),
  };
  return pageInMemory(list, page);
}

function matches(event: EventSource, filter: EventFilter | null | undefined): boolean {
  if (filter?.status?.length && !filter.status.includes(event.status)) return false;
  return filter?.year == null || Number(event.startsOn.slice(0, 4)) === filter.year;
}
