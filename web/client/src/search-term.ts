const MARKS = /[\p{Mark}]/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** The normalized text for comparisons: no accents, lower case, half-width letters. */
export function normalize(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** The words of a normalized text. */
export function wordsOf(text: string): string[] {
  return text.split(NO_WORD).filter(Boolean);
}

/** The letters and digits of a text, for comparisons of booth codes. */
export function compact(text: string): string {
  return text.replace(NO_WORD, '');
}

/**
 * The readings of a run of characters, each with its alternatives: `chong|zhong qing` as [[chong, zhong],
 * [qing]].
 */
export function parseReading(reading: string): string[][] {
  return reading.split(' ').map((syllable) => syllable.split('|'));
}

/** The maximum number of combinations of a run that are all searchable. */
const MAXIMUM_READINGS = 8;

/**
 * The readings of a run as lists of syllables. If there are few combinations, all of them; else the first
 * alternatives, and each other alternative with the first ones around it.
 */
export function readingsOf(run: readonly (readonly string[])[]): string[][] {
  const count = run.reduce((product, syllable) => product * syllable.length, 1);
  if (count > MAXIMUM_READINGS) {
    const firstReading = run.map(([syllable = '']) => syllable);
    const otherReadings = run.flatMap((syllables, place) =>
      syllables.slice(1).map((syllable) => firstReading.with(place, syllable)),
    );
    return [firstReading, ...otherReadings];
  }
  let readings: string[][] = [[]];
  for (const syllables of run)
    readings = readings.flatMap((reading) => syllables.map((syllable) => [...reading, syllable]));
  return readings;
}
