import { lookUpLocale } from '../../platform/text/best-locale.js';

/** What decides the language of correspondence of an exhibitor. */
export interface Correspondent {
  /** The language that staff or the exhibitor have set; null if none. */
  contactLocale: string | null;
  /** The languages of its name. See `NAME_LOCALES`. */
  nameLocales: readonly string[];
  /** ISO 3166-1. */
  country: string | null;
  /** The languages of the event, at least one. */
  locales: readonly string[];
}

/**
 * The languages of the name of the row `exhibitor`. A name without a Chinese character is not Chinese: imports store
 * names such as Robotik GmbH in the first language of the event.
 */
const NAME_LOCALES = `array(select key from jsonb_each_text(exhibitor.name)
  where key !~ '^zh' or value ~ '[\u3400-\u9fff]' order by key)`;

/** Columns of Correspondent of the rows `exhibitor` and `event`. */
export const CORRESPONDENT = `exhibitor.contact_locale as "contactLocale", ${NAME_LOCALES} as "nameLocales",
  exhibitor.country, event.locales`;

/** The set language of correspondence; null if none is set, or if the event no longer has it. */
export function setContactLocale({ contactLocale, locales }: Correspondent): string | null {
  return contactLocale !== null && locales.includes(contactLocale) ? contactLocale : null;
}

/**
 * The language of correspondence, one of the event's languages. If none is set: the only language of the name; else a
 * language of the country, or English for a country with another language; else the event's first language.
 */
export function contactLocaleOf(exhibitor: Correspondent): string {
  const { nameLocales, country, locales } = exhibitor;
  const [nameLocale, ...otherLocales] = locales.filter((locale) => nameLocales.includes(locale));
  const onlyLocale = otherLocales.length === 0 ? nameLocale : undefined;
  return (
    setContactLocale(exhibitor) ??
    onlyLocale ??
    (country === null ? undefined : localeOfCountry(country, locales)) ??
    locales[0] ??
    'en'
  );
}

/** CLDR has the most likely language of each country, such as `zh-Hans` for CN. */
function localeOfCountry(country: string, locales: readonly string[]): string | undefined {
  const { language, script = '' } = new Intl.Locale(`und-${country}`).maximize();
  return lookUpLocale(`${language}-${script}-${country}`, locales) ?? lookUpLocale('en', locales);
}
