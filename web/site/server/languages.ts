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

/** The name of a spoken language in the language of a page: without the script in which it is written. */
export function spokenLanguage(tag: string, language: string): string {
  const [spoken = tag] = tag.split('-');
  return new Intl.DisplayNames([language], { type: 'language' }).of(spoken) ?? tag;
}

/** The first language of an Accept-Language header that there are pages in, else the first language. */
export function preferredLanguage(
  header = '',
  offered: readonly PageLanguage[] = OWN_LANGUAGES,
): PageLanguage {
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
