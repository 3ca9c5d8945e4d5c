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

/**
 * How letters match characters: `whole` by complete syllables, the last may be incomplete; `initials` by
 * initials.
 */
export interface Reading {
  kind: 'pinyin' | 'initials';
  /** The first matched character. */
  start: number;
  /** The number of matched characters. */
  length: number;
}

/** The first match of letters in a run; pinyin before initials, earlier characters before later ones. */
export function readAs(letters: string, run: readonly (readonly string[])[]): Reading | undefined {
  for (const kind of ['pinyin', 'initials'] as const) {
    const take = kind === 'pinyin' ? takeSyllables : takeInitials;
    for (let start = 0; start < run.length; start += 1) {
      const length = take(letters, run, start);
      if (length > 0) return { kind, start, length };
    }
  }
  return undefined;
}

/** The number of characters that the letters match from `start` on; 0 if they do not match. */
function takeSyllables(letters: string, run: readonly (readonly string[])[], start: number): number {
  for (const syllable of run[start] ?? []) {
    // ü is typed as v or as u.
    if (syllable !== '' && syllable.startsWith(letters)) return 1;
    if (syllable === '' || !letters.startsWith(syllable)) continue;
    const rest = takeSyllables(letters.slice(syllable.length), run, start + 1);
    if (rest > 0) return rest + 1;
  }
  return 0;
}

function takeInitials(letters: string, run: readonly (readonly string[])[], start: number): number {
  if (letters.length < 2 || start + letters.length > run.length) return 0;
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters.charAt(index);
    if (!run[start + index]?.some((syllable) => syllable.startsWith(letter))) return 0;
  }
  return letters.length;
}
