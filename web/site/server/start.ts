import type { Ask } from './ask.js';
import { EVENTS, type EventSummary } from './data/event.js';

/** The event of now, else the next one, else the last one; undefined without events. */
export async function startEvent(ask: Ask, locale?: string): Promise<EventSummary | undefined> {
  const { nodes } = (await ask(EVENTS, { locale })).events;
  const day = new Date().toISOString().slice(0, 10);
  const current = nodes.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const next = nodes.filter(({ startsOn }) => startsOn > day).at(-1);
  return current ?? next ?? nodes[0];
}
