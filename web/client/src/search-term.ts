const encloses = /[\p{Mark}]/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** The normalized text for comparisons: no accents, lower case, half-width letters. */
export function normalize(text: string): string {
  return text.normalize('NFKD').replace(encloses, '').toLowerCase();
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

/** The number of combinations of alternatives of a run that are searchable completely. */
const MOST_READINGS = 8;

/**
 * The ways to read a run, each as syllables: all combinations of alternatives if they are few, else the first
 * alternatives and each other one among them.
 */
export function waysToRead(run: readonly (readonly string[])[]): string[][] {
  const count = run.reduce((product, syllable) => product * syllable.length, 1);
  if (count > MOST_READINGS) {
    const first = run.map(([syllable = '']) => syllable);
    const others = run.flatMap((syllables, place) =>
      syllables.slice(1).map((syllable) => first.with(place, syllable)),
    );
    return [first, ...others];
  }
  let ways: string[][] = [[]];
  for (const syllables of run) ways = ways.flatMap((way) => syllables.map((syllable) => [...way, syllable]));
  return ways;
}
