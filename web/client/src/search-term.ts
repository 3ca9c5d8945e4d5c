const encloses = /[\p{Mark}]/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** A text as it is compared: without accents, in lower case, full-width letters as half-width ones. */
export function normalize(text: string): string {
  return text.normalize('NFKD').replace(encloses, '').toLowerCase();
}

/** The words of a normalised text. */
export function wordsOf(text: string): string[] {
  return text.split(NO_WORD).filter(Boolean);
}

/** A text without anything but letters and digits, as codes of booths are compared. */
export function compact(text: string): string {
  return text.replace(NO_WORD, '');
}

/** The readings of a run of characters, each with its alternatives: `chong|zhong qing` as [[chong, zhong], [qing]]. */
export function parseReading(reading: string): string[][] {
  return reading.split(' ').map((syllable) => syllable.split('|'));
}

/** How letters may stand for characters: `whole` by all their syllables, the last may be half typed; `initials`. */
export interface Reading {
  kind: 'pinyin' | 'initials';
  /** The character that they begin with. */
  start: number;
  /** How many characters they stand for. */
  length: number;
}

/** The first way in which letters stand for characters of a run; pinyin before initials, earlier ones before later ones. */
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

/** How many characters the letters stand for from `start` on; 0 where they do not. */
function takeSyllables(letters: string, run: readonly (readonly string[])[], start: number): number {
  for (const syllable of run[start] ?? []) {
    // ü is typed as v by some and as u by others.
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
