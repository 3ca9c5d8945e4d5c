/** More than the time zones and languages of all events of a server. */
const MAXIMUM = 500;

/**
 * Formatters of Intl by their arguments. Each takes tens of kilobytes outside of the heap of JavaScript, so one that
 * is created for each page fills the memory of the server faster than it is collected.
 */
const formats = new Map<string, object>();

/** The options of `Intl.DateTimeFormat`, each of which may be undefined. */
type DateOptions = {
  readonly [Name in keyof Intl.DateTimeFormatOptions]: Intl.DateTimeFormatOptions[Name] | undefined;
};

/** Dates and times in a locale. */
export function dateTimeFormat(locale: string, options: DateOptions): Intl.DateTimeFormat {
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, options));
}

/** Spans of time in a locale, such as "in 3 days". */
export function relativeTimeFormat(locale: string): Intl.RelativeTimeFormat {
  const options = { numeric: 'auto' } as const;
  return cached('relative', locale, options, () => new Intl.RelativeTimeFormat(locale, options));
}

/** Numbers in a locale. */
export function numberFormat(locale: string): Intl.NumberFormat {
  return cached('number', locale, {}, () => new Intl.NumberFormat(locale));
}

/** The order of texts in a locale, with numbers by their value. */
export function collator(locale: string): Intl.Collator {
  return cached('order', locale, {}, () => new Intl.Collator(locale, { numeric: true }));
}

/** The names of languages in a locale. */
export function languageNames(locale: string): Intl.DisplayNames {
  return cached('languages', locale, {}, () => new Intl.DisplayNames(locale, { type: 'language' }));
}

/** The words of a text, also of Chinese, which has no spaces between them. */
export function wordSegmenter(): Intl.Segmenter {
  return cached('words', 'zh', {}, () => new Intl.Segmenter('zh', { granularity: 'word' }));
}

function cached<T extends object>(kind: string, locale: string, options: object, create: () => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const cachedFormat = formats.get(key) as T | undefined;
  if (cachedFormat !== undefined) return cachedFormat;
  if (formats.size >= MAXIMUM) formats.clear();
  const format = create();
  formats.set(key, format);
  return format;
}
