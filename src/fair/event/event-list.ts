import { decodeCursor, encodeCursor, fingerprint, type Position } from '../../catalog/queries/cursor.js';
import { type Page, type PageInformation, pageInformation } from '../../catalog/queries/page.js';
import { type EventFilter, EventOrder } from './event.args.js';
import type { EventSource } from './event.type.js';

/** A page of events, in the shape of a connection. */
export interface EventPage {
  nodes: EventSource[];
  edges: { cursor: string; node: EventSource }[];
  pageInfo: PageInformation;
  totalCount: number;
}

/** Pages events in memory, because they are few. The rules are those of all other lists. */
export function pageEvents(
  events: readonly EventSource[],
  filter: EventFilter | null | undefined,
  order: EventOrder,
  page: Page,
): EventPage {
  const list = fingerprint(['events', filter?.status ?? null, filter?.year ?? null, order]);
  const direction = order === EventOrder.STARTS_ON_ASC ? 1 : -1;
  const byPlace = (left: Position, right: Position): number => direction * compare(left, right);
  const matching = events
    .filter((event) => matches(event, filter))
    .sort((left, right) => byPlace(placeOf(left), placeOf(right)));
  const after = page.after === undefined ? undefined : decodeCursor(list, page.after);
  const before = page.before === undefined ? undefined : decodeCursor(list, page.before);
  const isBetween = (place: Position): boolean =>
    (!after || byPlace(place, after) > 0) && (!before || byPlace(place, before) < 0);
  const window = matching.filter((event) => isBetween(placeOf(event)));
  const nodes = page.backward ? window.slice(-page.size) : window.slice(0, page.size);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(list, placeOf(node)), node }));
  const more = window.length > nodes.length;
  const cursors = edges.map(({ cursor }) => cursor);
  return { nodes, edges, totalCount: matching.length, pageInfo: pageInformation(page, cursors, more) };
}

function matches(event: EventSource, filter: EventFilter | null | undefined): boolean {
  if (filter?.status?.length && !filter.status.includes(event.status)) return false;
  return filter?.year == null || Number(event.startsOn.slice(0, 4)) === filter.year;
}

function placeOf(event: EventSource): Position {
  return { key: event.startsOn, objectId: event.objectId };
}

function compare(left: Position, right: Position): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  if (left.objectId === right.objectId) return 0;
  return left.objectId < right.objectId ? -1 : 1;
}
