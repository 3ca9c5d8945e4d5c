import type { LocalizedText } from '../../../src/platform/text/localized-text.js';
import type { SampleEdition } from '../../../src/sample/edition.js';

/** The values that occur more than once, each with a message. */
export function duplicates(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again].map((value) => `${value} is there twice`);
}

/** Texts that are empty, untrimmed, not NFC or in a language that the event lacks. */
export function textFaults(edition: SampleEdition): string[] {
  const faults: string[] = [];
  for (const text of textsOf(edition)) {
    const entries = Object.entries(text);
    if (entries.length === 0) faults.push('a text has no language');
    for (const [locale, words] of entries) {
      if (!edition.event.locales.includes(locale)) faults.push(`${locale} is not a language of the event`);
      if (words === '' || words.trim() !== words) faults.push(`"${words}" is empty or not trimmed`);
      if (words.normalize('NFC') !== words) faults.push(`"${words}" is not NFC`);
      if (/undefined|NaN|\s\s/.test(words)) faults.push(`"${words}" is not well written`);
    }
  }
  return faults;
}

function textsOf(edition: SampleEdition): LocalizedText[] {
  const texts: (LocalizedText | undefined)[] = [
    ...[edition.event.name, edition.event.theme, edition.event.description],
    ...[...edition.zones, ...edition.categories].map((item) => item.name),
    ...edition.sessions.flatMap((one) => [one.title, one.description]),
    ...(edition.announcements ?? []).map(({ text }) => text),
  ];
  for (const venue of edition.venues) {
    texts.push(venue.name, venue.address, venue.city, ...venue.halls.map((hall) => hall.name));
  }
  for (const one of edition.exhibitors) {
    texts.push(one.name, one.description, one.city);
    texts.push(...one.representatives.flatMap((person) => [person.name, person.role]));
    texts.push(...one.products.flatMap((product) => [product.name, product.description]));
  }
  return texts.filter((text) => text !== undefined);
}
