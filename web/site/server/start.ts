import type { Ask } from './ask.js';
import { LATEST_EVENTS, type LatestEvent } from './data/event.js';
import { dayIn, type PageClock } from './page-clock.js';

/**
 * The event of now, else the next one, else the last one with exhibitors at booths, else the last one. Undefined
 * without events. An event of the past without booths has only its name and dates to show.
 */
export async function startEvent(ask: Ask, clock: PageClock): Promise<LatestEvent | undefined> {
  const { nodes } = (await ask(LATEST_EVENTS, {})).events;
  const today = (timeZone: string): string => dayIn(timeZone, clock.quarter());
  const coming = nodes.filter(({ endsOn, timeZone }) => today(timeZone) <= endsOn);
  const current = coming.find(({ startsOn, timeZone }) => startsOn <= today(timeZone));
  const next = coming.at(-1);
  return current ?? next ?? nodes.find(({ exhibitors }) => exhibitors.nodes.length > 0) ?? nodes[0];
}
