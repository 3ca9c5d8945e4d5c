import type { Ask } from './ask.js';
import { type EventSummary, LATEST_EVENTS } from './data/event.js';

/**
 * The event of now, else the next one, else the last one with exhibitors at booths, else the last one. Undefined
 * without events. An event of the past without booths has only its name and dates to show.
 */
export async function startEvent(ask: Ask, locale?: string): Promise<EventSummary | undefined> {
  const { nodes } = (await ask(LATEST_EVENTS, { locale })).events;
  const day = new Date().toISOString().slice(0, 10);
  const current = nodes.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const next = nodes.filter(({ startsOn }) => startsOn > day).at(-1);
  return current ?? next ?? nodes.find(({ exhibitors }) => exhibitors.nodes.length > 0) ?? nodes[0];
}
