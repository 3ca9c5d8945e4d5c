import type { LocalizedText } from '../../platform/text/localized-text.js';

const CHINESE_FORM = /(?:股份)?有限(?:责任)?公司$|[（(](?:有限|普通)合伙[）)]$/;
const LATIN_FORM =
  /(?:,\s*|\s+)(?:co\.?,?\s*)?(?:ltd|limited|inc|incorporated|corp|corporation|llc|gmbh|ltda|ag|se|sas|s\.a|s\.p\.a|s\.r\.l|b\.v|k\.k|jsc|plc)\.?$/i;

/** The short form of each name, without city and legal form. Null if no name has a shorter one. */
export function shortNamesOf(name: LocalizedText, city: LocalizedText | null): LocalizedText | null {
  const entries = Object.entries(name).map(([locale, text]) => [locale, shortName(text, city?.[locale])]);
  const names = Object.fromEntries(entries) as LocalizedText;
  return Object.entries(name).some(([locale, text]) => names[locale] !== text) ? names : null;
}

/**
 * A continuous part of the name: without the legal form at its end, and without the home city around the
 * rest. A name without a legal form keeps its city: 北京大学 is not 大学.
 */
export function shortName(name: string, city?: string): string {
  const company = name.replace(CHINESE_FORM, '').replace(LATIN_FORM, '').trim();
  if (company === '') return name;
  return company.length < name.length && city ? withoutCity(company, city) : company;
}

function withoutCity(company: string, city: string): string {
  const place = city.replace(/市$/, '');
  let nameWithoutCity = company;
  for (const suffix of [`（${place}）`, `(${place})`, `（${place}市）`]) {
    if (nameWithoutCity.endsWith(suffix)) nameWithoutCity = nameWithoutCity.slice(0, -suffix.length).trim();
  }
  // A Latin word continues after its city, as in Wuxi after Wu; Chinese has no spaces.
  for (const prefix of [`${place}市`, /\p{Script=Han}$/u.test(place) ? place : `${place} `]) {
    if (nameWithoutCity.startsWith(prefix)) nameWithoutCity = nameWithoutCity.slice(prefix.length).trim();
  }
  return nameWithoutCity.length > 1 ? nameWithoutCity : company;
}
