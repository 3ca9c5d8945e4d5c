import { type Language, languageOf } from '@vitrine/ui/language';
import type { Ask } from './ask.js';
import { EVENT_FRAME, type EventFrame, type Venue } from './data/event.js';
import { languagesOf, usualLocaleOf } from './languages.js';
import { Links, type PageRoot } from './links.js';
import type { PageClock } from './page-clock.js';
import { WORDS } from './words.js';

/** A request for a page of an event. */
export interface Visit {
  /** The language of the words around the data. */
  readonly language: Language;
  /** The language of the data. */
  readonly locale: string;
  /** The language in the path. */
  readonly segment: string;
  /** The address of the site, `https://fair.example`. */
  readonly origin: string;
  readonly event: EventFrame;
  readonly links: Links;
  /** Whether staff look at pages before the publication of the event. */
  readonly isPreview: boolean;
  /** The path below the event, `/exhibitors`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly ask: Ask;
  readonly clock: PageClock;
}

export interface PagePlace {
  readonly segment: string;
  readonly slug: string;
  readonly path: string;
  readonly query: string;
  readonly origin: string;
  readonly root?: PageRoot | undefined;
}

/** The visit of a place; undefined if there is no such event, or no such language of it. */
export async function visitOf(
  { ask, clock }: Pick<Visit, 'ask' | 'clock'>,
  { segment, slug, query, root = '', ...place }: PagePlace,
): Promise<Visit | undefined> {
  const find = async (locale: string): Promise<EventFrame | null> =>
    (await ask(EVENT_FRAME, { event: slug, locale })).event;
  const likely = usualLocaleOf(segment);
  const first = slug === '' ? null : await find(likely);
  const language = first && languagesOf(first.locales).find((one) => one.segment === segment);
  if (!first || !language) return undefined;
  const event = language.locale === likely ? first : ((await find(language.locale)) ?? first);
  return {
    ...place,
    ...language,
    language: languageOf(language.locale),
    event,
    links: new Links(segment, event.slug, root),
    isPreview: root !== '',
    query: new URLSearchParams(query),
    ask,
    clock,
  };
}

export function wordsOf({ language }: Pick<Visit, 'language'>): (typeof WORDS)['zh'] {
  return WORDS[language];
}

export function venueOf({ event }: Visit, slug: string | undefined): Venue | undefined {
  return event.venues.find((venue) => venue.slug === slug);
}
