/** The languages of the front ends' words. Data may be in any language. */
export type Language = 'zh' | 'en';

/** The value of `lang` for texts in each language. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** The language of the words beside data in a locale, such as `zh-Hans` or `de`. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/** The words of a package. If a key is missing in one of the languages, compilation fails. */
export type Dictionary<Words> = Readonly<Record<Language, Words>>;
