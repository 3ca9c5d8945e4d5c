import { type LatestEventFragment, SiteLatestEventsDocument } from './generated/graphql.js';
import type { ExecuteQuery } from './execute-query.js';
import { dayIn, type PageClock } from './page-clock.js';

/**
 * The current event, else the next one, else the last one with exhibitors at booths, else the last one.
 * Undefined without events. A past event without booths has only its name and dates to show.
 */
export async function startEvent(
  executeQuery: ExecuteQuery,
  clock: PageClock,
): Promise<LatestEventFragment | undefined> {
  const { nodes } = (await executeQuery(SiteLatestEventsDocument, {})).events;
  const today = (timeZone: string): string => dayIn(timeZone, clock.quarter());
  const futureEvents = nodes.filter(({ endsOn, timeZone }) => today(timeZone) <= endsOn);
  const currentEvent = futureEvents.find(({ startsOn, timeZone }) => startsOn <= today(timeZone));
  const nextEvent = futureEvents.at(-1);
  return currentEvent ?? nextEvent ?? nodes.find(({ exhibitors }) => exhibitors.nodes.length > 0) ?? nodes[0];
}
