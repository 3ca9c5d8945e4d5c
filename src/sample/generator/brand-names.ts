import { dataValue } from '../../platform/text/data-file.js';
import { itemAt } from './random.js';
import type { Wording } from './wording.js';

/** The parts of invented names. No two parts of a list sound alike, so that the romanized names differ, too. */
interface NameParts {
  /** The first and second character of brands. */
  first: readonly Wording[];
  second: readonly Wording[];
  /** Excluded brands: they equal or resemble those of well-known firms. */
  avoided: readonly string[];
  surnames: readonly Wording[];
  given: readonly Wording[];
}

const PARTS = dataValue(import.meta.url, 'brand-names.json') as NameParts;

/** All brand names in a fixed order: two characters and their romanization, 云图 Yuntu. */
export const BRANDS = combineParts(PARTS.first, PARTS.second).filter(({ zh }) => !PARTS.avoided.includes(zh));

/** An invented person for each number, with the family name first in both languages. */
export function personName(number: number): Wording {
  const surname = itemAt(PARTS.surnames, number);
  const givenName = itemAt(PARTS.given, number * 5 + Math.floor(number / PARTS.surnames.length));
  return { zh: surname.zh + givenName.zh, en: `${surname.en} ${givenName.en}` };
}

/** Combines each of the first parts with each of the second parts. */
export function combineParts(firsts: readonly Wording[], seconds: readonly Wording[]): Wording[] {
  return firsts.flatMap((first) =>
    seconds.map((second) => ({ zh: first.zh + second.zh, en: first.en + second.en })),
  );
}
