import { PerRequest } from '../../platform/graphql/request/per-request.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { bestLocale, lookUpLocale } from '../../platform/text/best-locale.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';

/** The parts of an event that determine the language of a response. */
type LocaleEvent = Pick<EventSnapshot, 'id' | 'locales'>;

const localesOfRequest = new PerRequest(() => new Map<string, string>());

/** The cache of frequent requests, by the languages of events. */
const localeCaches = new WeakMap<readonly string[], Map<string, string>>();
const CACHE_ENTRIES = 100;

/**
 * The language of the response: the event's best match of the requested language, else of the
 * Accept-Language header, else the event's first language.
 */
export function localeFor(
  event: LocaleEvent,
  requested: string | null | undefined,
  context: RequestContext,
): string {
  if (requested != null) {
    return event.locales.includes(requested) ? requested : localeLike(requested, event.locales);
  }
  const localeByEvent = localesOfRequest.of(context);
  const locale =
    localeByEvent.get(event.id) ??
    bestLocale(context.acceptLanguage, event.locales) ??
    event.locales[0] ??
    '';
  localeByEvent.set(event.id, locale);
  return locale;
}

function localeLike(requested: string, locales: readonly string[]): string {
  const cache = localeCaches.get(locales) ?? new Map<string, string>();
  localeCaches.set(locales, cache);
  const locale = cache.get(requested) ?? lookUpLocale(requested, locales) ?? locales[0] ?? '';
  if (cache.size < CACHE_ENTRIES) cache.set(requested, locale);
  return locale;
}

/** The text in this language, else in the event's first language, else in any. Null if none exists. */
export function textIn(
  text: LocalizedText | null | undefined,
  event: LocaleEvent,
  locale: string,
): string | null {
  if (!text) return null;
  return text[locale] ?? text[event.locales[0] ?? ''] ?? Object.values(text)[0] ?? null;
}

/** The text in the language of the field's arguments or of the request. */
export function localized(
  text: LocalizedText | null | undefined,
  event: LocaleEvent,
  args: { locale?: string | null },
  context: RequestContext,
): string | null {
  return textIn(text, event, localeFor(event, args.locale, context));
}
