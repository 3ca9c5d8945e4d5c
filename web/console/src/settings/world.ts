/** The time zones that the browser knows. */
export const TIME_ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** Languages of texts that the console offers; the API takes any. */
export const LOCALES = [
  'zh-Hans',
  'zh-Hant',
  'en',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'ru',
  'ar',
  'th',
  'vi',
  'id',
] as const;
