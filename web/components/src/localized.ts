import type { Language } from '@vitrine/ui/language';
import { languageNames } from '@vitrine/ui/formats';

/** A text in one language, as the API returns it. */
export interface LocalizedText {
  readonly locale: string;
  readonly text: string;
}

/** The form's text in each language; empty if there is none. */
export type TextsByLocale = Readonly<Record<string, string>>;

/** Converts stored texts for a form in the languages of the event. Missing languages get an empty text. */
export function textsByLocale(texts: readonly LocalizedText[], locales: readonly string[]): TextsByLocale {
  return Object.fromEntries(locales.map((locale) => [locale, textIn(texts, locale)]));
}

/** The changed languages of a text as an input. Null removes a text. */
export function changedByLocale(
  before: TextsByLocale,
  after: TextsByLocale,
): { locale: string; text: string | null }[] {
  const texts = (values: TextsByLocale): LocalizedText[] =>
    Object.entries(values).map(([locale, text]) => ({ locale, text }));
  return changedTexts(texts(before), texts(after));
}

/** The text in a locale; empty if missing. A fallback to another language would look like a translation. */
export function textIn(texts: readonly LocalizedText[], locale: string): string {
  return texts.find((each) => each.locale === locale)?.text ?? '';
}

/** The languages without text, if another language has a text. A text without any language lacks no translation. */
export function missingTranslations(texts: TextsByLocale, locales: readonly string[]): readonly string[] {
  const hasText = (locale: string): boolean => (texts[locale] ?? '').trim() !== '';
  return locales.some(hasText) ? locales.filter((locale) => !hasText(locale)) : [];
}

/** The name of a locale in its own language, such as `中文` or `English`. */
export function localeName(locale: string): string {
  if (/^zh\b/i.test(locale)) return /hant|tw|hk/i.test(locale) ? '繁體中文' : '中文';
  return languageNames(locale).of(locale) ?? locale;
}

/** The changed languages of a text as an input: the text of each changed language, null for a removed one. */
export function changedTexts(
  before: readonly LocalizedText[],
  after: readonly LocalizedText[],
): { locale: string; text: string | null }[] {
  const locales = new Set([...before, ...after].map(({ locale }) => locale));
  return [...locales]
    .filter((locale) => textIn(before, locale) !== textIn(after, locale))
    .map((locale) => ({ locale, text: textIn(after, locale).trim() || null }));
}

/** The language tags of Intl for the words of the front ends. */
export function intlTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

/** Joins names as the language writes lists. */
export function joinedList(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}
