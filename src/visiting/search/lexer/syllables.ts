/** The syllables of Mandarin by their initial, as they are typed: `lv` and `nv` for ü. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a e i ao ou an in ang ing ong u ue uan un o',
  w: 'a o ai ei an en ang eng u',
};

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, index) => syllable.slice(0, index + 1))),
);
const LONGEST = 6;
/** The abbreviations of a syllable. */
const ABBREVIATION = /^(?:.|[zcs]h)$/;
/** The maximum number of splits. `xianguo` has several; longer ambiguous words do not occur. */
const MAXIMUM_SPLITS = 6;
const MAXIMUM_SYLLABLES = 16;
/** The maximum length of a split text: time and memory grow with the square of the length. */
const MAXIMUM_LETTERS = MAXIMUM_SYLLABLES * LONGEST;

/** Sounds that many speakers do not distinguish, and therefore confuse in typing. */
const SIMILAR_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/^l/, 'n'],
  [/^n/, 'l'],
  [/^f/, 'h'],
  [/^h/, 'f'],
  [/([aei])ng$/, '$1n'],
  [/([aei])n$/, '$1ng'],
];

/** Whether letters are one whole syllable. */
export function isSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/**
 * The splits of letters into syllables, fewest syllables first; the last syllable may be incomplete. Empty if
 * the letters are not pinyin.
 */
export function splitSyllables(letters: string): string[][] {
  return split(letters, (part, isLast) => SYLLABLES.has(part) || (isLast && BEGINNINGS.has(part)))
    .filter((syllables) => syllables.length <= MAXIMUM_SYLLABLES)
    .slice(0, MAXIMUM_SPLITS);
}

/**
 * The initials of letters with complete and abbreviated syllables: `huawjs` is hua w j s. Splits with more
 * complete letters come first.
 */
export function splitInitials(letters: string): string[] {
  const splits = split(
    letters,
    (part) => SYLLABLES.has(part) || (ABBREVIATION.test(part) && BEGINNINGS.has(part)),
  );
  const initials = splits.map((parts) => parts.map((part) => part.charAt(0)).join(''));
  return [...new Set(initials)].slice(0, MAXIMUM_SPLITS);
}

/**
 * Splits letters, with whole syllables and few parts first. Keeps only the best splits of each ending;
 * otherwise the splits of a long ending would displace alternatives of the beginning.
 */
function split(letters: string, isPart: (part: string, isLast: boolean) => boolean): string[][] {
  if (letters.length > MAXIMUM_LETTERS || !/^[a-z]+$/.test(letters)) return [];
  const endings: string[][][] = [[[]]];
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    const longest = Math.min(LONGEST, letters.length - start);
    const splits = Array.from({ length: longest }, (_, index) => longest - index).flatMap((length) => {
      const part = letters.slice(start, start + length);
      const endingSplits = endings[letters.length - start - length] ?? [];
      return isPart(part, start + length === letters.length)
        ? endingSplits.map((endingParts) => [part, ...endingParts])
        : [];
    });
    endings.push(splits.sort(byWholeness).slice(0, 2 * MAXIMUM_SPLITS));
  }
  return endings[letters.length] ?? [];
}

function byWholeness(left: readonly string[], right: readonly string[]): number {
  const incompleteness = (parts: readonly string[]): number => (SYLLABLES.has(parts.at(-1) ?? '') ? 0 : 1);
  return incompleteness(left) - incompleteness(right) || left.length - right.length;
}

/** The syllables with one or two of them replaced by syllables of similar sound. */
export function soundAlikes(syllables: readonly string[]): string[][] {
  const singleChanges = syllables.flatMap((_, index) => changesAt(syllables, index));
  const doubleChanges = singleChanges.flatMap(({ index, changedSyllables }) =>
    syllables.flatMap((_, second) => (second > index ? changesAt(changedSyllables, second) : [])),
  );
  return [...singleChanges, ...doubleChanges]
    .slice(0, MAXIMUM_SOUND_ALIKES)
    .map((each) => each.changedSyllables);
}

const MAXIMUM_SOUND_ALIKES = 40;

function changesAt(
  syllables: readonly string[],
  index: number,
): { index: number; changedSyllables: string[] }[] {
  return variantsOf(syllables[index] ?? '').map((variant) => ({
    index,
    changedSyllables: syllables.map((syllable, place) => (place === index ? variant : syllable)),
  }));
}

function variantsOf(syllable: string): string[] {
  const singleChanges = SIMILAR_SOUNDS.map(([pattern, replacement]) =>
    syllable.replace(pattern, replacement),
  );
  const doubleChanges = singleChanges.flatMap((variant) =>
    SIMILAR_SOUNDS.slice(-2).map(([pattern, replacement]) => variant.replace(pattern, replacement)),
  );
  return [...new Set([...singleChanges, ...doubleChanges])].filter(
    (variant) => variant !== syllable && SYLLABLES.has(variant),
  );
}
