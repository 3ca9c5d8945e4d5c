import { bestLocale, isSameLanguage, lookUpLocale } from './best-locale.js';
import type { LocalizedText } from './localized-text.js';

/** The languages of mails, in this order if the recipient's language is unknown. */
const MAIL_LANGUAGES = ['en', 'zh-Hans'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** The mail languages without a counterpart in `replacements`; for example, `en-GB` replaces `en`. */
export function defaultLanguages(replacements: readonly string[]): MailLanguage[] {
  return MAIL_LANGUAGES.filter(
    (language) => !replacements.some((replacement) => isSameLanguage(replacement, language)),
  );
}

/** The possible languages of an event's mails: its own languages, and further ones with default texts. */
export function mailLocalesOf(locales: readonly string[]): string[] {
  return [...locales, ...defaultLanguages(locales)];
}

/** The language of a mail with default texts only: the best match for the wanted one, else English. */
export function mailLanguageFor(requested: string | undefined): MailLanguage {
  const best = lookUpLocale(requested ?? 'en', MAIL_LANGUAGES);
  return MAIL_LANGUAGES.find((candidate) => candidate === best) ?? 'en';
}

/** The languages of a mail: the best match for the recipient's, or all of them. */
export function mailLanguages(locale: string | null): readonly MailLanguage[] {
  const best = bestLocale(locale ?? undefined, MAIL_LANGUAGES);
  const language = MAIL_LANGUAGES.find((candidate) => candidate === best);
  return language ? [language] : MAIL_LANGUAGES;
}

/**
 * A name in the language or its best match, else in the first of `locales` with a name, else in any language.
 * Empty without a name.
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
