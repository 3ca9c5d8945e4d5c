import type { Language } from '@vitrine/ui/language';
import type { Ask } from './ask.js';
import type { EventFrame, Venue } from './data/event.js';
import type { Links } from './links.js';
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
  /** The path below the event, `/exhibitors`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly ask: Ask;
}

export function wordsOf({ language }: Visit): (typeof WORDS)['zh'] {
  return WORDS[language];
}

export function venueOf({ event }: Visit, slug: string | undefined): Venue | undefined {
  return event.venues.find((venue) => venue.slug === slug);
}

/** A language that the site has pages in: its name in paths, and the locale of its data. */
export interface PageLanguage {
  readonly segment: string;
  readonly locale: string;
}

/** The languages of the words. They have pages even if an event has no texts in one of them. */
const OWN_LANGUAGES: readonly PageLanguage[] = [
  { segment: 'zh', locale: 'zh-Hans' },
  { segment: 'en', locale: 'en' },
];

/** The languages of an event: the first subtag of each locale, or the whole if an earlier locale has the same. */
export function languagesOf(locales: readonly string[]): PageLanguage[] {
  const languages: PageLanguage[] = [];
  for (const locale of locales) {
    const [first = locale] = locale.split('-');
    const isTaken = languages.some(({ segment }) => segment === first);
    languages.push({ segment: isTaken ? locale : first, locale });
  }
  const missing = OWN_LANGUAGES.filter(({ segment }) => !languages.some((one) => one.segment === segment));
  return [...languages, ...missing];
}

/** The locale that most events have for a language in a path. */
export function usualLocaleOf(segment: string): string {
  return OWN_LANGUAGES.find((language) => language.segment === segment)?.locale ?? segment;
}

/** How a language names itself in the link to its pages. */
export function ownNameOf({ locale, segment }: PageLanguage): string {
  if (segment === 'zh') return '中文';
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
