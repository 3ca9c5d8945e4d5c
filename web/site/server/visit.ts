import { type EventFrameFragment, SiteEventDocument, type VenueFragment } from './generated/graphql.js';
import { callPath } from '@vitrine/ui/addresses';
import { type Language, languageOf } from '@vitrine/ui/language';
import { eventReader, type ExecuteQuery, type ReadEvent } from './execute-query.js';
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
  readonly event: EventFrameFragment;
  readonly links: Links;
  /** Whether staff see pages before the publication of the event. */
  readonly isPreview: boolean;
  /** The path below the event, `/exhibitors`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly executeQuery: ExecuteQuery;
  /** Reads data of the event. */
  readonly readEvent: ReadEvent;
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

/** The visit of a path; undefined if the event or its language does not exist. */
export async function visitOf(
  { executeQuery, clock }: Pick<Visit, 'executeQuery' | 'clock'>,
  { segment, slug, query, root = '', ...place }: PagePlace,
): Promise<Visit | undefined> {
  const find = async (locale: string): Promise<EventFrameFragment | null> =>
    (await executeQuery(SiteEventDocument, { event: slug, locale })).event;
  const usualLocale = usualLocaleOf(segment);
  const firstFrame = slug === '' ? null : await find(usualLocale);
  const language = firstFrame && languagesOf(firstFrame.locales).find((one) => one.segment === segment);
  if (!firstFrame || !language) return undefined;
  const event = language.locale === usualLocale ? firstFrame : ((await find(language.locale)) ?? firstFrame);
  return {
    ...place,
    ...language,
    language: languageOf(language.locale),
    event,
    links: new Links(segment, event.slug, root),
    isPreview: root !== '',
    query: new URLSearchParams(query),
    executeQuery,
    readEvent: eventReader(executeQuery, event.slug, language.locale),
    clock,
  };
}

export function wordsOf({ language }: Pick<Visit, 'language'>): (typeof WORDS)['zh'] {
  return WORDS[language];
}

/** The address of the call for exhibitors; undefined if the event shows none, or registration has ended. */
export function callOf({ event, clock }: Visit): string | undefined {
  const { showsCall, registrationClosesAt: end, slug } = event;
  return showsCall && (end === null || clock.isFuture(end)) ? callPath(slug) : undefined;
}

/** The contact of the organizer in one line; empty without one. */
export function contactOf({ event }: Visit): string {
  const { name, phone, email } = event.contact ?? {};
  return [name, phone, email].filter(Boolean).join(' · ');
}

export function venueOf({ event }: Visit, slug: string | undefined): VenueFragment | undefined {
  return event.venues.find((venue) => venue.slug === slug);
}
