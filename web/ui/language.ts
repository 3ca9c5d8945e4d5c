/** The languages that the front ends speak. Data may be in any other. */
export type Language = 'zh' | 'en';

/** The value of `lang` for texts in each language. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** The language of the words around data in a locale, such as `zh-Hans` or `de`. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/** The words of a package: a key that one of the languages lacks does not compile. */
export type Dictionary<Words> = Readonly<Record<Language, Words>>;
