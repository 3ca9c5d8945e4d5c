import { bestLocale, isSameLanguage, lookUpLocale } from './best-locale.js';
import type { LocalizedText } from './localized-text.js';

/** The languages of mails, in this order if the recipient's language is unknown. */
const MAIL_LANGUAGES = ['en', 'zh-Hans'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** The languages with default texts that none of these replaces, as `en-GB` replaces `en`. */
export function defaultLanguages(replaced: readonly string[]): MailLanguage[] {
  return MAIL_LANGUAGES.filter((language) => !replaced.some((known) => isSameLanguage(known, language)));
}

/** The possible languages of an event's mails: its own, and further ones with default texts. */
export function mailLocalesOf(locales: readonly string[]): string[] {
  return [...locales, ...defaultLanguages(locales)];
}

/** The language of a mail with default texts only: the nearest to the wanted one, else English. */
export function mailLanguageFor(wanted: string | undefined): MailLanguage {
  const best = lookUpLocale(wanted ?? 'en', MAIL_LANGUAGES);
  return MAIL_LANGUAGES.find((known) => known === best) ?? 'en';
}

/** The languages of a mail: the one nearest to the recipient's, or all of them. */
export function mailLanguages(locale: string | null): readonly MailLanguage[] {
  const best = bestLocale(locale ?? undefined, MAIL_LANGUAGES);
  const language = MAIL_LANGUAGES.find((known) => known === best);
  return language ? [language] : MAIL_LANGUAGES;
}

/**
 * A name in the language or its best match, else in the first of `locales` that it has, else in any; empty if
 * there is none.
 */
export function nameIn(
  text: LocalizedText | null,
  language: string,
  locales: readonly string[] | null = [],
): string {
  if (!text) return '';
  const locale = lookUpLocale(language, Object.keys(text)) ?? (locales ?? []).find((tag) => tag in text);
  return (locale === undefined ? Object.values(text)[0] : text[locale]) ?? '';
}
