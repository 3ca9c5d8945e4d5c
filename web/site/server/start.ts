import type { Ask } from './ask.js';
import { EVENTS, type EventSummary } from './data/event.js';
import { languagesOf, type PageLanguage } from './visit.js';

/** The address of the event of now, else of the next one, else of the last one; undefined without events. */
export async function startAddress(
  acceptLanguage: string | undefined,
  ask: Ask,
): Promise<string | undefined> {
  const { nodes } = (await ask(EVENTS, {})).events;
  const event = eventOfDay(nodes, new Date().toISOString().slice(0, 10));
  if (event === undefined) return undefined;
  return `/${preferredLanguage(acceptLanguage, languagesOf(event.locales)).segment}/${event.slug}/`;
}

function eventOfDay(events: readonly EventSummary[], day: string): EventSummary | undefined {
  const current = events.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const next = events.filter(({ startsOn }) => startsOn > day).at(-1);
  return current ?? next ?? events[0];
}

/** The first language of the header that the site has pages in. */
function preferredLanguage(header = '', offered: readonly PageLanguage[]): PageLanguage {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const whole = offered.find(({ locale }) => locale.toLowerCase() === tag);
    const found = whole ?? offered.find(({ segment }) => segment === tag.split('-')[0]);
    if (found) return found;
  }
  return offered[0] ?? { segment: 'zh', locale: 'zh-Hans' };
}
