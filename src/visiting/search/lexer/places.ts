import { dataWords } from '../../../platform/text/data-file.js';

/** Cities and provinces of China with which names and queries begin. */
export const CHINESE_PLACES: ReadonlySet<string> = new Set(dataWords(import.meta.url, 'chinese-places.txt'));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const countryNames = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });

const PLACES: ReadonlySet<string> = new Set([
  ...CHINESE_PLACES,
  ...Array.from(LETTERS)
    .flatMap((first) => Array.from(LETTERS, (second) => countryNames.of(first + second) ?? []))
    .flat(),
]);
const MAXIMUM_LENGTH = 5;

/** The city, province or country at the start of a run of characters. Undefined if fewer than two characters follow. */
export function leadingPlace(run: string): string | undefined {
  for (let length = Math.min(MAXIMUM_LENGTH, run.length - 2); length >= 2; length -= 1) {
    if (PLACES.has(run.slice(0, length))) return run.slice(0, length);
  }
  return undefined;
}
