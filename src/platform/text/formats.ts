import { LRUCache } from 'lru-cache';

/**
 * Formatters of Intl by their arguments. Each takes tens of kilobytes outside of the heap of JavaScript, so one that
 * is created for each request fills the memory faster than it is collected.
 */
const formats = new LRUCache<string, object>({ max: 500 });

/** Dates and times in a locale, or in the first one of a list that Intl supports. */
export function dateTimeFormat(
  locale: string | string[],
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, options));
}

/** Numbers and amounts of a unit in a locale. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

/** The order of texts in a locale. */
export function collator(locale: string, options: Intl.CollatorOptions): Intl.Collator {
  return cached('order', locale, options, () => new Intl.Collator(locale, options));
}

/** The names of countries in a locale; undefined for codes without a name. */
export function regionNames(locale: string): Intl.DisplayNames {
  const options = { type: 'region', fallback: 'none' } as const;
  return cached('names', locale, options, () => new Intl.DisplayNames(locale, options));
}

function cached<T extends object>(
  kind: string,
  locale: string | string[],
  options: object,
  create: () => T,
): T {
  const key = JSON.stringify([kind, locale, options]);
  const cachedFormat = formats.get(key) as T | undefined;
  if (cachedFormat !== undefined) return cachedFormat;
  const format = create();
  formats.set(key, format);
  return format;
}
