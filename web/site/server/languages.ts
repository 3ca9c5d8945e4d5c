import { languageNames } from '@vitrine/ui/formats';

/** A language of the pages: its name in paths, and the locale of the data. */
export interface PageLanguage {
  readonly segment: string;
  readonly locale: string;
}

/** The languages of the words. They have pages even if an event has no texts in one of them. */
const OWN_LANGUAGES: readonly PageLanguage[] = [
  { segment: 'zh', locale: 'zh-Hans' },
  { segment: 'en', locale: 'en' },
];

/**
 * The languages of an event: the first subtag of each locale, or the whole tag if an earlier locale has the
 * same subtag.
 */
export function languagesOf(locales: readonly string[]): PageLanguage[] {
  const languages: PageLanguage[] = [];
  for (const locale of locales) {
    const [subtag = locale] = locale.split('-');
    const isTaken = languages.some(({ segment }) => segment === subtag);
    languages.push({ segment: isTaken ? locale : subtag, locale });
  }
  const missingLanguages = OWN_LANGUAGES.filter(
    ({ segment }) => !languages.some((one) => one.segment === segment),
  );
  return [...languages, ...missingLanguages];
}

/** The usual locale of events for a language in a path. */
export function usualLocaleOf(segment: string): string {
  return OWN_LANGUAGES.find((language) => language.segment === segment)?.locale ?? segment;
}

/** The name of a language in the language itself, for the link to its pages. */
export function ownNameOf({ locale, segment }: PageLanguage): string {
  if (segment === 'zh') return '中文';
  return languageNames(locale).of(locale) ?? locale;
}

/** The name of a spoken language in the language of a page, without its script. */
export function spokenLanguage(tag: string, language: string): string {
  const [languageTag = tag] = tag.split('-');
  return languageNames(language).of(languageTag) ?? tag;
}

/** The first language of an Accept-Language header that has pages, else the first language. */
export function preferredLanguage(
  header = '',
  languages: readonly PageLanguage[] = OWN_LANGUAGES,
): PageLanguage {
  const acceptedTags = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of acceptedTags) {
    const exactMatch = languages.find(({ locale }) => locale.toLowerCase() === tag);
    const match = exactMatch ?? languages.find(({ segment }) => segment === tag.split('-')[0]);
    if (match) return match;
  }
  return languages[0] ?? { segment: 'zh', locale: 'zh-Hans' };
}
